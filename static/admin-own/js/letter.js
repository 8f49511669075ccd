// The letter beside a verb's form shows what is being typed. Without script it shows what was sent last.
const gaps = [...document.querySelectorAll(".gap[data-from]")];

function words(name) {
  const fields = [...document.getElementsByName(name)];
  const field = fields.length > 1 ? fields.find((each) => each.checked) : fields[0];
  if (!field) return "";
  return field.type === "radio" ? field.closest("label").textContent.trim() : field.value.trim();
}

function fill() {
  for (const gap of gaps) gap.textContent = words(gap.dataset.from);
}

if (gaps.length) {
  document.addEventListener("input", fill);
  fill();
}
