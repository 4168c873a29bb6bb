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
