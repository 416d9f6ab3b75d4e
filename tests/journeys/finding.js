// Times how long the page takes from what a reader does to what it shows for it. Runs in the page, after it was opened;
// leaves its figures in `window.finding`: times in milliseconds for each kind, and the longest task.
(async () => {
  const field = document.querySelector("#search");
  const finder = document.querySelector(".finder");
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const wait = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));
  let longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((task) => (longest = Math.max(longest, task.duration))))
    .observe({ type: "longtask" });

  // The time from an act to the frame that shows the last change the page makes for it; none if it changes nothing.
  const time = async (act) => {
    let shown = null;
    const observer = new MutationObserver(() => {
      requestAnimationFrame(() => { const port = new MessageChannel(); port.port1.onmessage = () => (shown = performance.now()); port.port2.postMessage(0); });
    });
    observer.observe(finder, { childList: true, subtree: true, characterData: true, attributes: true });
    const began = performance.now();
    act();
    await wait(120);
    observer.disconnect();
    return shown === null ? null : shown - began;
  };
  const type = (text) => time(() => {
    setValue.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });

  const first = await type("t");
  const letters = [];
  for (const query of ["transformer", "gradient descent", "database index", "memry leak", "lectures about security"]) {
    for (let length = 1; length <= query.length; length++) letters.push(await type(query.slice(0, length)));
  }
  await type("");
  const tags = [];
  for (const tag of [...document.querySelectorAll("[aria-label='Filter by tag'] > button")]) {
    tags.push(await time(() => tag.click()), await time(() => tag.click()), await time(() => tag.click()));
  }
  document.querySelector(".more-filters").open = true;
  await wait(300);
  const chart = document.querySelector(".chart").getBoundingClientRect();
  const point = (kind, share, buttons) => time(() => document.querySelector(".chart").dispatchEvent(new PointerEvent(kind, {
    bubbles: true, buttons, pointerId: 1, clientX: chart.left + chart.width * share, clientY: chart.top + 5,
  })));
  const spans = [await point("pointerdown", 0.1, 1)];
  for (let share = 0.15; share < 0.9; share += 0.05) spans.push(await point("pointermove", share, 1));
  await point("pointerup", 0.9, 0);
  const kept = (times) => times.filter((one) => one !== null);
  window.finding = { first: kept([first]), letters: kept(letters), tags: kept(tags), spans: kept(spans), longest };
})();
