// Added by `chronote watch` to the page it shows, never to the file: loads the page again when there is a newer one.
// The server answers once the newest page is another than this.
(async () => {
  for (;;) {
    try {
      const answer = await fetch("/.chronote/newer-than/PAGE", { cache: "no-store" });
      if (answer.ok) return location.reload();
    } catch {
      // The server was stopped; it may come back.
    }
    await new Promise((resume) => setTimeout(resume, 500));
  }
})();
