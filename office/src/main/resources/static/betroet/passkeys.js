// Passkeys: the one thing on these pages that only a script can do. Without it the form stays hidden
// and password with code remains.
"use strict";

(() => {
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) {
    return;
  }

  const post = async (address, token, body) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "X-CSRF-TOKEN": token, "Content-Type": "application/json" },
      body,
    });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer;
  };

  const ceremonies = {
    use: async (form, token) => {
      const options = await (await post(`${form.action}/options`, token)).json();
      const credential = await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      });
      return post(form.action, token, JSON.stringify(credential));
    },
    make: async (form, token) => {
      const start = form.action.replace(/make$/, "options");
      const options = await (await post(start, token)).json();
      const credential = await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      });
      const label = encodeURIComponent(form.elements.label.value);
      return post(`${form.action}?label=${label}`, token, JSON.stringify(credential));
    },
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const error = form.querySelector("[data-passkey-error]");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      error.hidden = true;
      try {
        const done = await ceremonies[form.dataset.passkey](form, form.elements._csrf.value);
        window.location.assign(await done.text());
      } catch {
        error.hidden = false;
      }
    });
  }
})();
