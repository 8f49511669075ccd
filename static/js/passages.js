// "Something wrong in this passage?": select words of a story, and a link to the form with their paragraphs appears.
const link = document.querySelector("[data-ask]");
const story = document.querySelector(".prose");
const address = link?.href;

function paragraphs(selection) {
  const range = selection.getRangeAt(0);
  return [...story.querySelectorAll("[id^=p]")].filter((node) => /^p\d+$/.test(node.id) && range.intersectsNode(node));
}

function offer() {
  const selection = document.getSelection();
  const chosen = selection.isCollapsed || !story.contains(selection.anchorNode) ? [] : paragraphs(selection);
  link.hidden = chosen.length === 0;
  if (link.hidden) return;
  const target = new URL(address);
  for (const paragraph of chosen) target.searchParams.append("bagian", paragraph.id);
  link.href = target.href;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  // Below the selection, and clear of the handles that a finger needs.
  const gap = matchMedia("(pointer: coarse)").matches ? 40 : 8;
  const left = Math.min(box.left, document.documentElement.clientWidth - link.offsetWidth - 16);
  link.style.top = `${box.bottom + window.scrollY + gap}px`;
  link.style.left = `${Math.max(16, left) + window.scrollX}px`;
}

if (link && story) {
  document.body.append(link); // placed from the page's corner, whatever it stood in
  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 200);
  });
}
