// The few things that a page does better with a script than without. Every page works without it.
"use strict";

(() => {
  document.documentElement.classList.add("bt-scripted");

  // Errors are read first: the summary takes the focus when the page comes back with one.
  const errors = document.querySelector("[data-focus]");
  if (errors) {
    errors.focus();
  }

  // A file may take a while to be sent and read: after a second the form says so, and for how long.
  let waiting = 0;
  const wait = (shown) => {
    if (!shown) {
      return;
    }
    const begun = Date.now();
    waiting = setInterval(() => {
      shown.hidden = false;
      shown.querySelector("[data-seconds]").textContent =
        `${Math.round((Date.now() - begun) / 1000)} s`;
    }, 1000);
  };

  // A form is sent once. The server knows a repeated request anyway; this spares the waiting.
  // Listened to from above, so that a form that was exchanged in place is held to it as well.
  let sent = new WeakSet();
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-once]")) {
      return;
    }
    if (sent.has(event.target)) {
      event.preventDefault();
    }
    sent.add(event.target);
    wait(event.target.querySelector("[data-sending]"));
  });
  window.addEventListener("pageshow", () => {
    sent = new WeakSet();
    clearInterval(waiting);
    for (const shown of document.querySelectorAll("[data-sending]")) {
      shown.hidden = true;
    }
  });

  // The rest of the navigation closes when one goes elsewhere on the page.
  for (const more of document.querySelectorAll(".bt-more")) {
    document.addEventListener("click", (event) => {
      if (!more.contains(event.target)) {
        more.open = false;
      }
    });
    more.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        more.open = false;
        more.querySelector("summary").focus();
      }
    });
  }

  // Signatures: strokes as path data in a hidden field, on a field of 1000 by 400.
  const LONGEST = 20000;
  for (const sign of document.querySelectorAll("[data-signature]")) {
    const pad = sign.querySelector("canvas");
    const field = document.getElementById(sign.dataset.field);
    const typed = sign.parentElement.querySelector(".bt-sign__typed");
    const brush = pad.getContext("2d");
    let last = null;

    const draw = () => {
      brush.clearRect(0, 0, pad.width, pad.height);
      brush.lineWidth = 5;
      brush.lineCap = "round";
      brush.lineJoin = "round";
      brush.strokeStyle = "#1a1a1a";
      brush.stroke(new Path2D(field.value));
    };
    const point = (event) => {
      const box = pad.getBoundingClientRect();
      const x = Math.round(((event.clientX - box.left) / box.width) * pad.width);
      const y = Math.round(((event.clientY - box.top) / box.height) * pad.height);
      return `${Math.min(Math.max(x, 0), pad.width)} ${Math.min(Math.max(y, 0), pad.height)}`;
    };
    pad.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      pad.setPointerCapture(event.pointerId);
      last = `M${point(event)}`;
    });
    pad.addEventListener("pointermove", (event) => {
      if (last === null || field.value.length > LONGEST - 40) {
        return;
      }
      field.value += `${last.startsWith("M") ? last : ""}L${point(event)}`;
      last = "L";
      draw();
    });
    const lift = () => {
      last = null;
    };
    pad.addEventListener("pointerup", lift);
    pad.addEventListener("pointercancel", lift);
    sign.querySelector(".bt-sign__clear").addEventListener("click", () => {
      field.value = "";
      draw();
    });
    typed.open = typed.querySelector("input").value !== "";
    draw();
  }
})();
