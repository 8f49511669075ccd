// What stands at another site is shown on a reader's click, and nothing is fetched from there before.
for (const facade of document.querySelectorAll("[data-embed]")) {
  const button = facade.querySelector("button");
  button.closest("[hidden]").hidden = false;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.title = facade.dataset.title;
    frame.className = `frame ${facade.dataset.shape}`;
    frame.loading = "lazy";
    frame.referrerPolicy = facade.dataset.referrer;
    // A page of its own, away from ours: no way to move the reader elsewhere, to forms or to downloads.
    frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation";
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.src = facade.dataset.frame;
    facade.before(frame);
    frame.focus();
    // The link to the page at the provider stays.
    button.closest("div").remove();
    facade.classList.add("is-shown");
  });
}
