// Brings the stage of a made-to-order product to life: the picture from the server stands there first and stays wherever the
// live view cannot be had; the view (view.js, which is three.js and large) comes when the page is quiet or somebody
// reaches for the picture. What the form holds is what is shown: every change asks the server for the shape at once,
// beside the request for the form.

const stage = document.getElementById("stage");
const frame = stage.querySelector(".stage-frame");
const whole = document.getElementById("shaping");
const form = () => document.getElementById("shape");
const TOKEN = "formToken";
/** The shop asks for patience: too many requests, or too many at once. */
const BUSY = [429, 503];
const A_MOMENT = 2000;
/** Milliseconds between two shapes while a slider is drawn. */
const PREVIEW = 80;
/** The picture is drawn anew with the form while it is seen. */
const SWAPS = whole.getAttribute("hx-select-oob");
const SWAPS_LIVE = SWAPS.split(",").filter((one) => !one.startsWith("#stage-picture")).join(",");

let view = null;
let coming = false;
let latest = 0;
let abort = new AbortController();

/** What the form would send. */
function held() {
    const parameters = new URLSearchParams(new FormData(form()));
    parameters.delete(TOKEN);
    return parameters;
}

/** @param since when the buyer asked for it, by the page's clock */
async function load(parameters, since) {
    const number = ++latest;
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    let answer = await fetch(`${stage.dataset.model}?${parameters}`, { signal, priority: "high" });
    if (BUSY.includes(answer.status)) {
        await new Promise((resolve) => { setTimeout(resolve, A_MOMENT); });
        answer = await fetch(`${stage.dataset.model}?${parameters}`, { signal });
    }
    if (!answer.ok) throw new Error(`${answer.status} for the shape`);
    await view?.show(await answer.arrayBuffer(), () => number === latest);
    if (since !== undefined && number === latest) performance.measure("click-to-scene", { start: since, end: performance.now() });
}

function show(parameters, since) {
    if (view) load(parameters, since).catch((problem) => { if (problem.name !== "AbortError") fall(); });
}

/** The picture takes over again. */
function fall() {
    view?.dispose();
    view = null;
    whole.setAttribute("hx-select-oob", SWAPS);
    const picture = document.getElementById("stage-picture");
    if (form().dataset.picture && picture.getAttribute("src") !== form().dataset.picture) {
        picture.srcset = form().dataset.pictures;
        picture.src = form().dataset.picture;
        picture.alt = form().dataset.label;
    }
}

function canDraw() {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
}

async function begin() {
    if (coming || view || !stage.dataset.model) return;
    coming = true;
    try {
        if (!canDraw()) return;
        const { open } = await import(stage.dataset.view);
        view = open(frame, { failed: fall, opens });
        view.label(form().dataset.label);
        await load(held());
        whole.setAttribute("hx-select-oob", SWAPS_LIVE);
    } catch (problem) {
        if (problem.name !== "AbortError") fall();
    } finally {
        coming = false;
    }
}

function opens(names, open) {
    const button = stage.querySelector("[data-show=open]");
    button.hidden = names.length === 0;
    button.setAttribute("aria-pressed", open);
    const things = names.filter((name) => name !== "open").map((name) => `${name}s`).join(" and ");
    button.title = `Open ${things || "it"}`;
    button.querySelector(".sr").textContent = button.title;
}

function press(button) {
    const pressed = button.getAttribute("aria-pressed") !== "true";
    if (button.hasAttribute("aria-pressed")) button.setAttribute("aria-pressed", pressed);
    return pressed;
}

stage.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button || !view) return;
    if (button.dataset.view) {
        stage.querySelectorAll("[data-view][aria-pressed]").forEach((one) => one.setAttribute("aria-pressed", one === button));
        view.go(button.dataset.view);
        return;
    }
    const pressed = press(button);
    switch (button.dataset.show) {
        case "open": view.open(pressed); break;
        case "dimensions": view.measure(pressed); break;
        case "closer": view.zoom(true); break;
        case "farther": view.zoom(false); break;
        case "dark": surround(pressed ? "dark" : "light"); break;
    }
});

function surround(light) {
    stage.dataset.light = light;
    view.surround(light);
}

// Every request that shapes the product asks for its shape at the same time.
let clicked = 0;
document.addEventListener("change", (event) => { clicked = event.timeStamp; }, { capture: true });
document.addEventListener("click", (event) => { clicked = event.timeStamp; }, { capture: true });
whole.addEventListener("htmx:configRequest", ({ detail }) => {
    const [path, query = ""] = detail.path.split("#")[0].split("?");
    const parameters = new URLSearchParams(query);
    if (path !== form().getAttribute("action") || parameters.has("_why")) return;
    for (const [name, value] of detail.formData) parameters.append(name, value);
    parameters.delete(TOKEN);
    show(parameters, clicked);
});

// A picture that nobody sees would still be fetched from the answer, and so be painted: it stays out while the view is there.
whole.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (view) detail.serverResponse = detail.serverResponse.replace(/<img id="stage-picture"[^>]*>/, "");
});

// A slider shows where it goes before it is let go.
let sliding = false;
whole.addEventListener("input", async ({ target }) => {
    if (target.type !== "range" || !view || sliding) return;
    sliding = true;
    const number = ++latest;
    try {
        const answer = await fetch(`${stage.dataset.model}?${held()}`);
        if (answer.ok && number === latest) await view?.show(await answer.arrayBuffer(), () => number === latest);
    } catch {
        // The change that follows tells whether anything is wrong.
    } finally {
        setTimeout(() => { sliding = false; }, PREVIEW);
    }
});

document.addEventListener("htmx:afterSwap", () => view?.label(form().dataset.label));

// On a phone a strip of the stage stays while the options scroll.
new IntersectionObserver(([end]) => {
    const above = !end.isIntersecting && end.boundingClientRect.top < end.rootBounds.top;
    if (above) stage.dataset.strip = "yes";
    else delete stage.dataset.strip;
}, { rootMargin: `-${parseFloat(getComputedStyle(whole).getPropertyValue("--strip")) * 16 + 2}px 0px 0px` }).observe(document.querySelector(".stage-end"));

if (matchMedia("(prefers-color-scheme: dark)").matches) stage.querySelector("[data-show=dark]").setAttribute("aria-pressed", "true");

for (const reach of ["pointerenter", "touchstart", "focusin"]) stage.addEventListener(reach, begin, { once: true, passive: true });
if (!navigator.connection?.saveData) {
    const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 400));
    const quiet = () => idle(begin, { timeout: 4000 });
    if (document.readyState === "complete") quiet();
    else addEventListener("load", quiet, { once: true });
}
addEventListener("pagehide", () => { view?.dispose(); view = null; });
addEventListener("pageshow", ({ persisted }) => { if (persisted) begin(); });
