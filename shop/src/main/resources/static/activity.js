// The list of what happens stands there without this, as it was when the page came. This keeps it moving.

const list = document.getElementById("activity");
const state = document.getElementById("activity-state");
const pause = document.getElementById("activity-pause");
const part = document.createElement("template");
const held = [];

function told(live) {
    state.textContent = live ? "Live" : "Connecting …";
    state.classList.toggle("on", live);
}

function add(html) {
    part.innerHTML = html;
    const row = part.content.firstElementChild;
    if (document.getElementById(row.id)) return;
    row.classList.add("new");
    list.prepend(row);
    document.getElementById("activity-none")?.remove();
    while (list.children.length > Number(list.dataset.most)) list.lastElementChild.remove();
}

function count() {
    pause.textContent = held.length ? `Go on (${held.length})` : "Hold still";
}

const source = new EventSource(list.dataset.stream);
source.addEventListener("open", () => told(true));
source.addEventListener("error", () => told(false));
source.addEventListener("step", ({ data }) => {
    if (pause?.getAttribute("aria-pressed") === "true") {
        held.push(data);
        count();
    } else {
        add(data);
    }
});
addEventListener("pagehide", () => source.close());
addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });

if (pause) {
    pause.hidden = false;
    pause.addEventListener("click", () => {
        const hold = pause.getAttribute("aria-pressed") !== "true";
        pause.setAttribute("aria-pressed", hold);
        if (!hold) held.splice(0).forEach(add);
        count();
    });
}

told(false);
