// Minutes are sent as they are typed, and kept in the browser until the server has them. What is
// kept is encrypted with a key that only the page of the one who is logged in holds: after log-out
// nobody can read it, and the same person finds it again. Every form works without this.
"use strict";

(() => {
  const desk = document.querySelector("[data-minutes]");
  if (!desk) {
    return;
  }
  const PAUSE = 1200;
  const AGAIN = 5000;
  const LOOK = 10000;
  const AWAY = 10 * 60 * 1000;
  const subtle = window.crypto && window.crypto.subtle;
  const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const text = (array) => btoa(Array.from(array, (b) => String.fromCharCode(b)).join(""));
  // Only over a safe connection does a browser encrypt; over another nothing is kept in it.
  const key = subtle
    ? subtle.importKey("raw", bytes(desk.dataset.key), "AES-GCM", false, ["encrypt", "decrypt"])
    : Promise.resolve(null);
  let touched = Date.now();

  const place = (piece) => `betroet-minutes/${desk.dataset.owner}/${piece.id}`;
  const forget = (piece) => {
    piece.kept += 1;
    localStorage.removeItem(place(piece));
  };
  const keep = async (piece) => {
    const turn = (piece.kept += 1);
    const said = JSON.stringify({ version: piece.version.value, words: piece.area.value });
    const own = await key;
    if (own === null) {
      return;
    }
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = new Uint8Array(
      await subtle.encrypt({ name: "AES-GCM", iv }, own, new TextEncoder().encode(said)));
    if (turn === piece.kept) {
      localStorage.setItem(place(piece), `${text(iv)}.${text(sealed)}`);
    }
  };
  const found = async (piece) => {
    const [iv, sealed] = (localStorage.getItem(place(piece)) || "").split(".");
    const own = await key;
    if (!sealed || own === null) {
      return null;
    }
    try {
      const said = await subtle.decrypt({ name: "AES-GCM", iv: bytes(iv) }, own, bytes(sealed));
      return JSON.parse(new TextDecoder().decode(said));
    } catch {
      forget(piece);
      return null;
    }
  };

  const pieces = [...desk.querySelectorAll("[data-piece]")].map((form) => ({
    id: form.dataset.piece,
    form,
    area: form.querySelector("textarea"),
    version: form.querySelector("[name=version]"),
    state: form.querySelector("[data-state]"),
    panel: form.querySelector("[data-both-panel]"),
    dirty: !form.querySelector("[data-both-panel]").hidden,
    both: !form.querySelector("[data-both-panel]").hidden,
    sending: false,
    timer: 0,
    kept: 0,
  }));
  const say = (piece, what) => {
    piece.state.textContent = desk.dataset[what] || "";
  };
  const later = (piece, wait) => {
    clearTimeout(piece.timer);
    piece.timer = setTimeout(() => send(piece), wait);
  };

  // Both texts are shown; the proposal stands in the field, and nothing is sent before its writer
  // has looked at it and pressed the button. Until then their own text is what is kept.
  const settle = (piece, answer, mine) => {
    keep(piece);
    piece.both = true;
    piece.version.value = answer.version;
    piece.panel.querySelector("[data-by]").textContent = answer.by;
    piece.panel.querySelector("[data-theirs]").textContent = answer.theirs;
    piece.panel.querySelector("[data-mine]").textContent = mine;
    piece.area.value = answer.together;
    piece.panel.hidden = false;
    say(piece, "both");
  };

  const send = async (piece) => {
    if (piece.sending || piece.both || !piece.dirty) {
      return;
    }
    piece.sending = true;
    const words = piece.area.value;
    try {
      const answer = await fetch(desk.dataset.words, {
        method: "POST",
        body: new URLSearchParams(new FormData(piece.form)),
        headers: { Accept: "application/json" },
        redirect: "manual",
      });
      if (answer.ok) {
        piece.version.value = (await answer.json()).version;
        piece.dirty = piece.area.value !== words;
        if (piece.dirty) {
          keep(piece);
          later(piece, PAUSE);
        } else {
          forget(piece);
          say(piece, "saved");
        }
      } else if (answer.status === 409) {
        settle(piece, await answer.json(), piece.area.value);
      } else if (answer.status === 413) {
        say(piece, "long");
      } else {
        say(piece, "ended");
      }
    } catch {
      say(piece, subtle ? "offline" : "offlineBare");
      later(piece, AGAIN);
    } finally {
      piece.sending = false;
    }
  };

  for (const piece of pieces) {
    piece.area.addEventListener("input", () => {
      touched = Date.now();
      piece.dirty = true;
      if (!piece.both) {
        say(piece, "typing");
        later(piece, PAUSE);
      }
      keep(piece);
    });
    // The button settles what two have written; it sends at once, and the page stays.
    piece.form.addEventListener("submit", (event) => {
      event.preventDefault();
      piece.both = false;
      piece.panel.hidden = true;
      piece.dirty = true;
      send(piece);
    });
    found(piece).then((kept) => {
      if (kept === null || piece.both) {
        return;
      } else if (kept.words === piece.area.value) {
        forget(piece);
        return;
      }
      piece.area.value = kept.words;
      piece.version.value = kept.version;
      piece.dirty = true;
      say(piece, "restored");
      send(piece);
    });
  }

  window.addEventListener("online", () => pieces.forEach(send));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      pieces.forEach(send);
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (!subtle && pieces.some((piece) => piece.dirty)) {
      event.preventDefault();
    }
  });

  // What others write comes by itself while one works here; a page that is left alone asks for
  // nothing, so that the session ends as it should.
  const look = async () => {
    if (document.hidden || Date.now() - touched > AWAY) {
      return;
    }
    try {
      const answer = await fetch(desk.dataset.words, {
        headers: { Accept: "application/json" },
        redirect: "manual",
      });
      if (!answer.ok) {
        return;
      }
      for (const theirs of (await answer.json()).pieces) {
        const piece = pieces.find((one) => one.id === theirs.item);
        const newer = piece && theirs.version > Number(piece.version.value);
        if (newer && !piece.dirty && !piece.sending && !piece.both) {
          const caret = piece.area.selectionStart;
          piece.area.value = theirs.words;
          piece.version.value = theirs.version;
          if (document.activeElement === piece.area) {
            piece.area.setSelectionRange(caret, caret);
          }
        }
      }
    } catch {
      // The connection is gone; what is typed here is kept, and sent when it is back.
    }
  };
  window.addEventListener("focusin", () => {
    touched = Date.now();
  });
  setInterval(look, LOOK);
})();
