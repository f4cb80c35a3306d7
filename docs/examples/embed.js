// What your page does with the answer is up to you. Here it lists the verdicts.
document.addEventListener("skillmark-verdict", ({ detail }) => {
  const verdicts = detail.map(({ error, report }) => (error ? "failed" : report.verdict));
  document.querySelector("#checked").textContent = verdicts.join(", ");
});
