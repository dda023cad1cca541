/* Keeps part of a page up to date. The page is whole without this file.

   Hooks (written by liveRegion, liveLine and liveFragment in LiveRegion.swift):
   [data-live]                      the region; its value is the event stream's address
     data-fragment                  where its content is had by itself
     data-version                   the version shown now
     data-ended                     what to say when the stream ends for good
     data-says-live, data-says-lost the words "Live" and "Reconnecting"
   .live, with .live-word inside    shows the state: data-state = live | lost | ended, a word and a shape
   The stream sends `event: version` with the newest version as its data, and `event: end`.
   A fragment is a document with one [data-version][data-says]: what data-says holds is read out politely.

   The fragment comes as a Document by XMLHttpRequest, which runs nothing and needs no string-to-markup sink:
   innerHTML and DOMParser are closed by `require-trusted-types-for 'script'`. */
"use strict";

for (const region of document.querySelectorAll("[data-live]")) if (window.EventSource) follow(region);

function follow(region) {
  const said = document.createElement("p");
  said.className = "sr";
  said.setAttribute("role", "status");
  region.after(said);

  let stream, state = "", wait = 1000, timer, wanted = region.dataset.version, fetching = false, over = false;

  function show(next) {
    if (next) state = next;
    const word = { live: region.dataset.saysLive, lost: region.dataset.saysLost, ended: region.dataset.ended }[state];
    for (const line of region.querySelectorAll(".live")) {
      if (state) line.dataset.state = state;
      const place = line.querySelector(".live-word");
      if (place && place.textContent !== (word || "")) place.textContent = word || "";
    }
  }

  function open() {
    clearTimeout(timer);
    if (over || stream) return;
    stream = new EventSource(region.dataset.live);
    stream.onopen = () => { wait = 1000; show("live"); };
    stream.onerror = () => {
      show("lost");
      // The browser tries again by itself, unless the server refused: then we do, more and more seldom.
      if (stream && stream.readyState === EventSource.CLOSED) { close(); later(open); }
    };
    stream.addEventListener("version", (event) => { wanted = event.data; refresh(); });
    stream.addEventListener("end", () => {
      over = true;
      close();
      show("ended");
      said.textContent = region.dataset.ended || "";
    });
  }

  function close() {
    if (stream) stream.close();
    stream = null;
  }

  function later(what) {
    clearTimeout(timer);
    timer = setTimeout(what, wait * (0.8 + Math.random() * 0.4));
    wait = Math.min(wait * 2, 60000);
  }

  // Never while somebody is typing here: what they wrote must not be lost.
  function isTyping() {
    const at = document.activeElement;
    if (region.contains(at) && at.matches("input, textarea, select")) return true;
    return [...region.querySelectorAll("input, textarea, select")].some(isChanged);
  }

  // Chosen or written, and not sent yet.
  function isChanged(field) {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.options) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((one) => one.defaultSelected));
    return field.type !== "hidden" && field.value !== field.defaultValue;
  }

  function refresh() {
    if (fetching || wanted === region.dataset.version || isTyping()) return;
    fetching = true;
    const request = new XMLHttpRequest();
    request.open("GET", region.dataset.fragment);
    request.responseType = "document";
    request.timeout = 15000;
    request.setRequestHeader("X-Requested-With", "hometime");
    request.onloadend = () => {
      fetching = false;
      const found = request.status === 200 && request.response && request.response.querySelector("[data-version]");
      if (!found) { show("lost"); return later(refresh); }
      if (isTyping()) return;
      take(found);
      if (wanted !== found.dataset.version) wanted = found.dataset.version;
    };
    request.send();
  }

  function take(found) {
    const at = document.activeElement, id = region.contains(at) && at.id, top = window.scrollY;
    patch(region, document.importNode(found, true));
    region.dataset.version = found.dataset.version;
    show(stream ? "live" : "");
    if (id && document.activeElement !== at) document.getElementById(id)?.focus({ preventScroll: true });
    if (window.scrollY !== top) window.scrollTo(0, top);
    said.textContent = found.dataset.says || "";
  }

  region.addEventListener("focusout", () => setTimeout(refresh));
  document.addEventListener("visibilitychange", () => {
    // A page nobody looks at lets go of its connection after five minutes, and catches up when it is seen again.
    if (document.visibilityState === "visible") { wait = 1000; open(); refresh(); }
    else timer = setTimeout(close, 300000);
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}

/* Makes `old` read like `fresh` and leaves alone what is the same, so that focus, selection and opened details stay. */
function patch(old, fresh) {
  const now = [...old.childNodes], next = [...fresh.childNodes];
  next.forEach((node, place) => {
    const was = now[place];
    if (!was) old.append(mark(node));
    else if (was.isEqualNode(node)) return;
    else if (alike(was, node)) { attributes(was, node); patch(was, node); }
    else was.replaceWith(mark(node));
  });
  now.slice(next.length).forEach((node) => node.remove());
}

function alike(was, node) {
  return was.nodeType === 1 && node.nodeType === 1 && was.tagName === node.tagName && was.id === node.id;
}

function attributes(was, node) {
  for (const { name } of [...was.attributes]) {
    const kept = name === "data-state" || (name === "open" && was.tagName === "DETAILS");
    if (!node.hasAttribute(name) && !kept) was.removeAttribute(name);
  }
  for (const { name, value } of node.attributes) if (was.getAttribute(name) !== value) was.setAttribute(name, value);
}

function mark(node) {
  if (node.nodeType === 1) node.classList.add("fresh");
  return node;
}
