// The loader: unpacks what was bound into this page and starts the app. It stands in one function with the script that
// wasm-bindgen wrote, which `bind` calls `startWasm`. It knows how a payload is packed and nothing of notes.

const found = (id) => document.getElementById(id);

// The script runs while the browser is still reading the page. A payload is whole when something stands behind it.
const whole = async (id) => {
  if (document.readyState === "loading" && !found(id)?.nextElementSibling) {
    await new Promise((resume) => document.addEventListener("DOMContentLoaded", resume, { once: true }));
  }
  return found(id);
};

const decode = (text) =>
  Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

// How many letters are decoded at once, a multiple of four, so that the page answers its reader in between.
const SLICE = 1 << 19;

// A stream, so that the browser compiles the WebAssembly while it unpacks it. What the app cannot start without is not
// cut into slices.
const unpack = async (id, slice = SLICE) => {
  const text = (await whole(id)).textContent;
  let at = 0;
  const bytes = new ReadableStream({
    async pull(stream) {
      if (slice === SLICE) await new Promise((resume) => setTimeout(resume));
      stream.enqueue(decode(text.slice(at, (at += slice))));
      if (at >= text.length) stream.close();
    },
  });
  return bytes.pipeThrough(new DecompressionStream("gzip"));
};

const read = async (stream) => new Uint8Array(await new Response(await stream).arrayBuffer());

// For the app: the bytes of a payload. Its first is unpacked before it is there to ask.
let catalogue;
globalThis.chronoteUnpack = (id) => (id === "chronote-catalogue" ? catalogue : read(unpack(id)));

// For the app: a `blob:` address of a file of the notes folder. A picture that could run script, opened as a document,
// is only saved; shown as a picture it cannot.
const addresses = new Map();
const attachment = async (index, asDocument) => {
  const payload = await whole(`chronote-attachment-${index}`);
  if (!payload) throw new Error("this file is not in the page");
  const type = payload.dataset.type;
  const safe = asDocument && type === "image/svg+xml" ? "application/octet-stream" : type;
  return URL.createObjectURL(new File([decode(payload.textContent)], payload.dataset.name, { type: safe }));
};
globalThis.chronoteAttachment = (index, asDocument = false) => {
  const key = `${index} ${asDocument}`;
  if (!addresses.has(key)) addresses.set(key, attachment(index, asDocument));
  return addresses.get(key);
};

// In place of the app, in words. A reader must never be left with an empty page.
const say = (sentence) => {
  const notice = document.createElement("p");
  notice.role = "alert";
  notice.className = "unopened";
  notice.textContent = sentence;
  (found("app") ?? document.body).replaceChildren(notice);
};

const start = async () => {
  if (!globalThis.WebAssembly || !globalThis.DecompressionStream) {
    say("This browser is too old to show these notes. Please open the page in a current Chrome, Edge, Firefox or Safari.");
    return;
  }
  try {
    const headers = { "content-type": "application/wasm" };
    const wasm = await unpack("chronote-wasm", Infinity);
    catalogue = read(unpack("chronote-catalogue", Infinity));
    await startWasm({ module_or_path: new Response(wasm, { headers }) });
  } catch (error) {
    say(`These notes could not be shown. Please reload the page; if that does not help, get a fresh copy. (${error})`);
    throw error;
  }
};

// A hosted copy may have a service worker beside it and is then installable and works offline. A copy without one is
// complete as well, so nothing is asked for, and nothing said, when there is none.
const goOffline = async () => {
  try {
    await navigator.serviceWorker.register("sw.js");
  } catch {
    return;
  }
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "manifest.webmanifest" }));
};

start();
if (location.protocol.startsWith("http") && navigator.serviceWorker) {
  if (document.readyState === "complete") goOffline();
  else addEventListener("load", goOffline, { once: true });
}
