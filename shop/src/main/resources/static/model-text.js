// The model's text can be written without this. It puts the numbers of the lines beside them, because messages name them,
// and goes to the line that a message is about.

const text = document.getElementById("text");
const frame = document.createElement("div");
const numbers = document.createElement("pre");
frame.className = "numbers";
numbers.className = "code";
numbers.setAttribute("aria-hidden", "true");
text.replaceWith(frame);
frame.append(numbers, text);

function number() {
    const lines = text.value.split("\n").length;
    numbers.textContent = Array.from({ length: lines }, (_, i) => i + 1).join("\n");
    follow();
}

function follow() {
    numbers.style.height = `${text.offsetHeight - 2}px`;
    numbers.scrollTop = text.scrollTop;
}

text.addEventListener("input", number);
text.addEventListener("scroll", follow, { passive: true });
new ResizeObserver(follow).observe(text);
number();

document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-line]");
    if (!link) return;
    event.preventDefault();
    const lines = text.value.split("\n");
    const line = Math.min(Number(link.dataset.line), lines.length);
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    text.focus();
    text.setSelectionRange(start, start + lines[line - 1].length);
    text.scrollTop = (text.scrollHeight / lines.length) * Math.max(0, line - 6);
});
