/* What was pressed and is not saved yet: kept in the browser, sent one after the other, and again until it is answered.
   register.js and class.js each follow this file in one script. `outbox` is all that it adds to the page.

   Hooks in the form (KIND is what the page's own script calls it, "register" or "class"):
   form[data-KIND]       its value names the page and whoever uses it: what is unsent is kept under that name only
     data-sign-in        where to sign in again
     data-says-waiting, data-says-failed, data-says-sign-in, data-says-other
     data-live           the stream that says when somebody else has changed something; data-rows: where what is shown is
                         then had; data-version: what is shown now
   input[type=hidden]    sent along each time, but for those with a colon in their name; input[name=csrf]: the form's word
   [data-trouble]        hidden line with [data-trouble-says], a link to sign in, and a button: try again

   What the page's own script brings, as `page`:
   kind                          KIND
   fill(body, entry)             puts into the body what is sent of an entry, beside the hidden fields and its key
   waiting(entry)                shows that it could not be sent yet
   answered(entry, found, code)  takes what was answered: the entry is gone from here by then
   calm()                        all is well with the sending: clears the trouble line
   letGo(entry, found)           drops a refused entry for which `found`, all that is shown now, has no place; says if so
   meet(found)                   takes what is shown now, after somebody else has changed something

   An entry is whatever `add` is given, with its key and its time; `to`, if it has one, is put behind the form's address.
   Answers: anything that bears [data-pupil] or [data-says] settles an entry, whatever its status. 0, 408, 429 and 5xx are
   tried again, with growing waits, when the connection is back and when the page is seen again. Anything else means that
   somebody is signed out, or in again: data-rows is asked whose it is ([data-KIND]) and for the new word ([data-word]),
   and nothing is let go of. */
"use strict";

function outbox(form, page) {
  const data = form.dataset, kind = page.kind;
  const store = "hometime." + kind + "." + data[kind] + " ";
  const troubleLine = form.querySelector("[data-trouble]");
  const unkept = new Set();

  let queue = kept(), isSending = false, wait = 1000, timer;

  /* ----- Sending, one after the other, until each is acknowledged ----- */
  function add(pressed) {
    const entry = { ...pressed, key: newKey(), at: Math.max(Date.now(), (queue.at(-1)?.at || 0) + 1) };
    queue.push(entry);
    keep(entry);
    send();
    return entry;
  }

  function send() {
    if (isSending || !queue.length) return;
    clearTimeout(timer);
    isSending = true;
    const entry = queue[0], request = new XMLHttpRequest();
    if (!entry.sent) { entry.sent = true; keep(entry); }
    request.open("POST", form.action + (entry.to || ""));
    request.responseType = "document";
    request.timeout = 15000;
    request.setRequestHeader("Accept", "text/html");
    request.setRequestHeader("X-Requested-With", "hometime");
    request.onloadend = () => { isSending = false; answer(entry, request); };
    request.send(fields(entry));
  }

  function fields(entry) {
    const body = new URLSearchParams();
    for (const field of form.querySelectorAll("input[type=hidden]")) {
      if (!field.name.includes(":")) body.set(field.name, field.value);
    }
    body.set("key", entry.key);
    page.fill(body, entry);
    return body;
  }

  const isForLater = (code) => code === 0 || code >= 500 || code === 429 || code === 408;

  function answer(entry, request) {
    const found = request.response, code = request.status;
    if (isForLater(code)) return again();
    if (!found || !found.querySelector("[data-pupil], [data-says]")) return renew(entry);
    drop(entry);
    wait = 1000;
    page.calm();
    page.answered(entry, found, code);
    send();
  }

  /* ----- Signed out, or in again: a new sign-in has a new word. The rows bring it, and say whose they are. ----- */
  function renew(refused) {
    if (!data.rows) return stop(data.saysSignIn, data.signIn);
    clearTimeout(timer);
    isSending = true;
    ask((found, code) => {
      isSending = false;
      const now = whose(found);
      if (isForLater(code)) return queue.length && again();
      if (code === 404 || (now && !isOurs(now))) return stop(data.saysOther, data.signIn);
      if (code !== 200 || !now) return stop(data.saysSignIn, data.signIn);
      const isNew = takeWord(now.dataset.word);
      // The word was right: it is this one entry that is not taken.
      if (refused && !isNew && !page.letGo(refused, found)) return stop(data.saysFailed);
      wait = 1000;
      if (!refused || isNew) page.calm();
      if (queue.length) send(); else page.meet(found);
    });
  }

  const whose = (found) => found && found.querySelector("[data-" + kind + "]");
  const isOurs = (now) => now.dataset[kind] === data[kind];

  function takeWord(word) {
    const fields = [...document.querySelectorAll("input[name=csrf]")];
    const isNew = Boolean(word) && fields.some((field) => field.value !== word);
    if (isNew) fields.forEach((field) => { field.value = word; });
    return isNew;
  }

  function stop(words, address) {
    queue.forEach((entry) => page.waiting(entry));
    trouble(words, address);
  }

  function again() {
    stop(data.saysWaiting);
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, 30000);
  }

  function retry() {
    wait = 1000;
    if (!isSending) renew();
  }

  // `hasMore`: there is something to try again besides what is unsent.
  function trouble(words, address, hasMore) {
    if (!troubleLine) return;
    troubleLine.hidden = !words;
    const place = troubleLine.querySelector("[data-trouble-says]");
    if (place.textContent !== (words || "")) place.textContent = words || "";
    const link = troubleLine.querySelector("a"), button = troubleLine.querySelector("button");
    if (link) link.hidden = !address;
    if (button) button.hidden = !queue.length && !hasMore;
  }

  /* ----- What others do meanwhile ----- */
  let stream, wanted = data.version, lookTimer, pause = 2000;

  function follow() {
    if (!data.live || !window.EventSource || stream) return;
    stream = new EventSource(data.live);
    stream.onopen = () => { pause = 2000; };
    // The browser tries again by itself, unless the server refused: then we do, more and more seldom.
    stream.onerror = () => {
      if (!stream || stream.readyState !== EventSource.CLOSED) return;
      unfollow();
      setTimeout(follow, pause * (0.8 + Math.random() * 0.4));
      pause = Math.min(pause * 2, 60000);
    };
    stream.addEventListener("version", (event) => { wanted = event.data; lookSoon(); });
    stream.addEventListener("end", unfollow);
  }

  function unfollow() {
    if (stream) stream.close();
    stream = null;
  }

  // What is done here brings its version along, so that only what somebody else has done is asked for.
  function lookSoon() {
    clearTimeout(lookTimer);
    lookTimer = setTimeout(() => {
      if (isSending || queue.length) lookSoon();
      else if (wanted !== data.version) look();
    }, 700);
  }

  function look() {
    ask((found, code) => {
      const now = whose(found);
      if (code !== 200 || !now || !isOurs(now) || queue.length) return;
      takeWord(now.dataset.word);
      page.meet(found);
    });
  }

  function ask(then) {
    const request = new XMLHttpRequest();
    request.open("GET", data.rows);
    request.responseType = "document";
    request.timeout = 15000;
    request.setRequestHeader("X-Requested-With", "hometime");
    request.onloadend = () => then(request.response, request.status);
    request.send();
  }

  /* ----- What is not saved yet survives a reload and a closed page. Signing out clears it (Clear-Site-Data). -----
     Each entry has a place of its own, so that two pages of one name do not write over each other's. */
  function keep(entry) {
    try {
      localStorage.setItem(store + entry.key, JSON.stringify(entry));
      unkept.delete(entry.key);
    } catch { unkept.add(entry.key); }
  }

  function drop(entry) {
    queue = queue.filter((one) => one.key !== entry.key);
    try { localStorage.removeItem(store + entry.key); } catch { /* it was never there */ }
  }

  function kept() {
    const found = [];
    try {
      for (const place of Object.keys(localStorage)) {
        if (place.startsWith(store)) found.push(JSON.parse(localStorage.getItem(place)));
      }
    } catch { /* storage may be closed to us */ }
    return found.sort((one, other) => one.at - other.at);
  }

  // Only what was never sent, by this page or by another one that found it kept: an attempt may have arrived.
  function cancel(key) {
    const entry = queue.find((one) => one.key === key);
    if (!entry || [entry, ...kept()].some((one) => one.key === key && one.sent)) return false;
    drop(entry);
    return true;
  }

  function newKey() {
    if (crypto.randomUUID) return crypto.randomUUID();
    // Plain http in a school's own network has no randomUUID.
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // Another page of the same name has brought it home.
  addEventListener("storage", (event) => {
    const gone = event.newValue === null && queue.find((entry) => store + entry.key === event.key);
    if (!gone || (isSending && gone === queue[0])) return;
    queue = queue.filter((entry) => entry !== gone);
    if (!queue.length) renew();
  });

  addEventListener("pagehide", unfollow);
  addEventListener("pageshow", follow);
  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") send(); });

  return {
    add, drop, cancel, trouble, retry, lookSoon,
    entries: () => queue,
    // Whether something would be lost with the page.
    isUnkept: () => queue.some((entry) => unkept.has(entry.key)),
    start() { send(); follow(); },
  };
}
