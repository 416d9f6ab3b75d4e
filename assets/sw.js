// The service worker of a hosted copy: after the first visit the page opens without a network. It keeps the page, the
// manifest and the icons, and touches nothing else: no other host, no other page of this one. A file opened from disk
// needs none of this and never meets it.

const scope = self.registration.scope;

// All notebooks of a host share its caches, so the name holds the folder. The number goes up when KEPT changes.
const family = `chronote ${scope} `;
const name = `${family}1`;

const PAGE = scope;
const KEPT = [
  "manifest.webmanifest",
  "icons/icon.svg",
  "icons/icon-192.png",
  "icons/icon-512.png",
  "icons/maskable-512.png",
].map((path) => new URL(path, scope).href);

// How long a reader with a slow network waits for the newest page before the kept one is shown.
const PATIENCE = 2000; // milliseconds

// The address without filter and section; the page is the same under both of its names.
const plain = (url) => {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address === `${scope}index.html` ? PAGE : address;
};

// A response that came by way of a redirect must not answer a navigation, so a copy without that past is kept.
const keep = async (address, response) => {
  const { status, headers } = response;
  const copy = response.redirected ? new Response(await response.blob(), { status, headers }) : response;
  await (await caches.open(name)).put(address, copy);
};

const kept = async (address) => (await caches.open(name)).match(address);

const fetchAndKeep = async (address, request) => {
  const response = await fetch(request);
  if (response.ok) await keep(address, response.clone());
  return response;
};

const install = async () => {
  await fetchAndKeep(PAGE, PAGE);
  // An icon that was left out of a copy is no reason to stay without a network.
  await Promise.allSettled(KEPT.map((address) => fetchAndKeep(address, address)));
  await self.skipWaiting();
};

const activate = async () => {
  const old = (await caches.keys()).filter((key) => key.startsWith(family) && key !== name);
  await Promise.all(old.map((key) => caches.delete(key)));
  await self.clients.claim();
};

// The network first, because notes change and a page that lags behind by one visit confuses. What is kept stands in
// when the network fails, the host does, or neither says anything for a while.
const answer = async (event, address) => {
  const fresh = fetchAndKeep(address, event.request);
  event.waitUntil(fresh.catch(() => {}));
  const old = await kept(address);
  if (!old) return fresh;
  const late = new Promise((resume) => setTimeout(resume, PATIENCE, old));
  const inTime = fresh.then((response) => (response.status >= 500 ? old : response), () => old);
  return Promise.race([inTime, late]);
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const address = plain(event.request.url);
  const ours = event.request.mode === "navigate" ? address === PAGE : KEPT.includes(address);
  if (ours && event.request.method === "GET") event.respondWith(answer(event, address));
});
