// One more pair of was / should be.
for (const box of document.querySelectorAll("[data-pairs]")) {
  const add = box.querySelector("[data-add]")
  add.hidden = false
  add.addEventListener("click", () => {
    const pair = box.querySelector("[data-pair]").cloneNode(true)
    pair.querySelectorAll("textarea").forEach((field) => {
      field.value = ""
      field.removeAttribute("id")
    })
    add.before(pair)
    pair.querySelector("textarea").focus()
  })
}
