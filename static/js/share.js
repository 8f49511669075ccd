// The platform's share sheet where there is one, and copying of the link. Plain links stand there without it.
for (const button of document.querySelectorAll("[data-share]")) {
  if (!navigator.share) continue;
  button.closest("[hidden]").hidden = false;
  button.addEventListener("click", () => {
    // A reader who closes the sheet has decided; that is no error.
    navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {});
  });
}

for (const link of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  link.textContent = link.dataset.copy;
  link.setAttribute("role", "button");
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    await navigator.clipboard.writeText(link.href);
    link.textContent = link.dataset.copied;
  });
}
