// The form of a made-to-order product works without this. It moves sliders with their numbers, counts letters, waits for
// a pause in typing, and keeps what is open or being typed when the form is drawn anew.

const PAUSE = 600;
let pause = 0;

const form = () => document.getElementById("shape");

const tell = (input) => input.dispatchEvent(new Event("change", { bubbles: true }));

function prepare() {
    const android = document.getElementById("room-android");
    if (!android) return;
    android.hidden = !/Android/.test(navigator.userAgent);
    document.getElementById("room-open").hidden = !android.hidden;
    document.getElementById("room-ios").hidden = !document.createElement("a").relList.supports("ar");
}

document.addEventListener("input", (event) => {
    const input = event.target;
    if (!form()?.contains(input)) return;
    if (input.type === "range") {
        document.getElementById(input.dataset.for).value = input.value;
    } else if (input.type === "number") {
        const slider = document.getElementById(input.id + "-slider");
        if (slider) slider.value = input.value;
    } else if (input.dataset.max) {
        document.querySelector(`output[for="${input.id}"]`).value = `${[...input.value].length} of ${input.dataset.max}`;
        clearTimeout(pause);
        pause = setTimeout(() => tell(document.getElementById(input.id)), PAUSE);
    }
});

// Enter in a field means "show me". The field has told its change by then, and that is drawn in place: only the buttons of
// the cart send the form away.
document.addEventListener("submit", (event) => {
    if (event.target === form() && event.submitter?.formMethod !== "post") event.preventDefault();
});

// Letters typed while the answer was on its way must not be lost: the next answer will have them.
document.addEventListener("htmx:beforeSwap", (event) => {
    const typing = document.activeElement;
    const sent = event.detail.requestConfig?.parameters;
    if (event.detail.target === form() && typing?.dataset?.max && sent && typing.name in sent && sent[typing.name] !== typing.value) {
        event.detail.shouldSwap = false;
        return;
    }
    if (event.detail.target === form()) {
        const open = [...form().querySelectorAll("details[open]")].map((details) => details.id);
        document.addEventListener("htmx:afterSwap", () => {
            open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
        }, { once: true });
    }
});

document.addEventListener("htmx:afterSwap", prepare);

// An answer that is none: the choice stands in the form and is sent again; the next answer takes this away.
const AGAIN = 3000;
let again = 0;

function trouble(words) {
    const box = document.getElementById("shape-trouble") ?? form().querySelector(".shape-options").appendChild(document.createElement("p"));
    Object.assign(box, { id: "shape-trouble", className: "notice bad shape-notice wait", role: "alert", textContent: words });
}

function comeBack(detail, busy) {
    if (!form()?.contains(detail.elt)) return;
    clearTimeout(again);
    const wait = Math.min(30, Number(detail.xhr.getResponseHeader("Retry-After")) || 0) * 1000 || AGAIN;
    trouble(busy ? "That was quick: price and date follow in a moment." : "The shop does not answer. Your choice stands, and price and date follow as soon as it does.");
    again = setTimeout(() => tell(form()), wait);
}

document.addEventListener("htmx:sendError", ({ detail }) => comeBack(detail, false));
document.addEventListener("htmx:afterRequest", ({ detail }) => {
    const { status } = detail.xhr;
    if (status === 429 || status >= 500) comeBack(detail, status === 429);
});

document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    try {
        await navigator.clipboard.writeText(field.value);
        button.textContent = "Copied";
    } catch {
        field.select();
    }
});

prepare();
