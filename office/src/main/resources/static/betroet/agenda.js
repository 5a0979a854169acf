// Items of an agenda are dragged to their places. Without it the buttons above and below do the same.
"use strict";

(() => {
  let dragged = null;
  const items = [...document.querySelectorAll("[data-number]")];
  if (items.length < 2) {
    return;
  }
  for (const item of items) {
    const heading = item.querySelector("h3");
    heading.draggable = true;
    heading.classList.add("bt-drag");
    heading.addEventListener("dragstart", (event) => {
      dragged = item;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
      item.classList.add("bt-dragged");
    });
    heading.addEventListener("dragend", () => {
      dragged = null;
      document.querySelectorAll(".bt-dragged, .bt-drop").forEach((one) =>
        one.classList.remove("bt-dragged", "bt-drop"));
    });
    item.addEventListener("dragover", (event) => {
      if (dragged !== null && dragged !== item) {
        event.preventDefault();
        item.classList.add("bt-drop");
      }
    });
    item.addEventListener("dragleave", () => item.classList.remove("bt-drop"));
    item.addEventListener("drop", (event) => {
      if (dragged === null || dragged === item) {
        return;
      }
      event.preventDefault();
      const form = dragged.querySelector("form.bt-move");
      const number = document.createElement("input");
      number.type = "hidden";
      number.name = "number";
      number.value = item.dataset.number;
      form.append(number);
      form.submit();
    });
  }
})();
