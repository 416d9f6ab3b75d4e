// The journeys' eyes in a page: finds by role and accessible name what a person finds, and waits for it.
// Roles and names are computed by axe-core, which has been written into the page before this.
window.journeys ??= (() => {
  const PATIENCE = 10_000; // milliseconds
  const PAUSE = 30; // milliseconds between two looks

  const isVisible = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");

  const nameOf = (element) => axe.commons.text.accessibleText(element).replace(/\s+/g, " ").trim();

  const hasName = (element, { name, part }) => {
    if (name === "") return true;
    const own = nameOf(element);
    return part ? own.includes(name) : own === name;
  };

  // axe computes over a snapshot of the page, taken for each look.
  const look = (see) => {
    axe.setup(document);
    try {
      return see();
    } finally {
      axe.teardown();
    }
  };

  const withRole = (role, scopes) => {
    const elements = scopes.flatMap((scope) => [...scope.querySelectorAll("*")]);
    return elements.filter((element) => axe.commons.aria.getRole(element) === role && isVisible(element));
  };

  const scopesOf = (seek) => (seek.inside ? matches(seek.inside) : [document]);
  const matches = (seek) => withRole(seek.role, scopesOf(seek)).filter((element) => hasName(element, seek));

  return {
    /** Everything that fits, in the order of the document. */
    find: (seek) => look(() => matches(seek)),

    /** The names of everything of that role, for a message. */
    names: (seek) => look(() => withRole(seek.role, [document]).map(nameOf)),

    /** Calls `done` with [what `check` gives] once it gives something, or with [] when that takes too long. */
    until: (check, done) => {
      const end = performance.now() + PATIENCE;
      const tryOnce = () => {
        let found;
        try {
          found = check();
        } catch (error) {
          return done([null, String(error)]);
        }
        if (found) return done([found]);
        if (performance.now() > end) return done([]);
        setTimeout(tryOnce, PAUSE);
      };
      tryOnce();
    },
  };
})();
