/* Takes a register by keyboard, mouse or thumb, and saves mark by mark. Without this file the same form works by itself:
   every mark is a submit button.

   Hooks (written by markGrid, markRow and markAnswer in MarkGrid.swift):
   form[data-register]   its value names the register and whoever takes it: unsent marks are kept under that name only
     data-codes          single codes the keyboard may set, such as "/ N L I M"
     data-here           the code that "/" and "\" set          data-late      the code that asks for minutes
     data-sign-in        where to sign in again                 data-says-*    what the script says, translated
   [data-keys]           checkbox: single keys on or off (WCAG 2.1.4), remembered on this computer
   data-live             the stream that says when somebody else marks; data-rows: where the rows are then had;
                         data-version: what is shown now
   tr[data-pupil]        a row; data-name, data-mark (the mark it bears, empty when none)
     input[name=base:…]  the newest entry that the row shows; missing when there is none
     [data-why]          a field for the reason of a correction, and the button that sends the mark with it
     button[name=mark]   value "PUPIL:CODE"; aria-pressed
     [data-minutes]      the line with the minutes' field, hidden unless late; input[name="minutes:PUPIL"]
     [data-status]       where saving, saved, waiting or failed is said; data-state carries the shape
   button[name=everyone] value CODE: everyone not marked yet
   [data-undo]           hidden line with [data-undo-says] and a button
   [data-trouble]        hidden line with [data-trouble-says] and a button: try again
   [data-summary]        "26 of 30 marked"; comes anew with every answer

   What is sent: the form's hidden fields, mark=PUPIL:CODE (PUPIL: with no code takes a mark back) or everyone=CODE,
   minutes:PUPIL when late, because:PUPIL where a reason was asked, base:PUPIL, and key, a new one for each press and the
   same for each repetition of it. Answers: 200 with the rows as they now are, 409 with a row that shows both marks to
   choose from, 401 or 403 when signed out, other 4xx with [data-says] when it cannot be done, and the row if that asks
   something. Anything else is tried again. */
"use strict";

const form = document.querySelector("form[data-register]");
if (form) start(form, form.dataset);

function start(form, data) {
  const store = "hometime.register." + data.register;
  const codes = (data.codes || "").split(" ").filter(Boolean);
  const keys = form.querySelector("[data-keys]");
  const undoLine = form.querySelector("[data-undo]"), troubleLine = form.querySelector("[data-trouble]");
  const said = form.appendChild(document.createElement("p"));
  said.className = "sr";
  said.setAttribute("role", "status");

  let queue = kept(), isSending = false, wait = 1000, timer, undoTimer, undo = [];

  /* ----- Rows ----- */
  const rows = () => [...form.querySelectorAll("tr[data-pupil]")];
  const row = (pupil) => rows().find((row) => row.dataset.pupil === pupil);
  const marks = (row) => [...row.querySelectorAll(".marks button[name=mark]")];
  const codeOf = (button) => button.value.slice(button.value.indexOf(":") + 1);
  const baseOf = (row) => row.querySelector("input[name^='base:']")?.value;
  const minutesOf = (row) => row.querySelector("[data-minutes] input");

  function press(row, code) {
    row.dataset.mark = code;
    for (const button of marks(row)) button.setAttribute("aria-pressed", String(code !== "" && codeOf(button) === code));
    const line = row.querySelector("[data-minutes]");
    if (line) line.hidden = code !== data.late;
  }

  function status(row, state, words) {
    const place = row && row.querySelector("[data-status]");
    if (!place) return;
    place.dataset.state = state;
    place.textContent = words;
  }

  /* ----- Marking ----- */
  function mark(row, code, minutes, formerMinutes) {
    const former = row.dataset.mark;
    const because = row.querySelector("[data-why] input")?.value.trim() || undefined;
    press(row, code);
    add({ pupil: row.dataset.pupil, name: row.dataset.name, mark: code, minutes, because, base: baseOf(row) }, row);
    offerUndo([{ pupil: row.dataset.pupil, mark: former, minutes: formerMinutes }], row.dataset.name + ": " + (code || data.saysNone));
  }

  // Late asks for minutes first. The mark goes when they are entered, or when the field is left.
  function choose(row, code, byKeyboard) {
    if (code === data.late && minutesOf(row)) return askMinutes(row);
    mark(row, code);
    if (byKeyboard) step(row, 1);
  }

  function askMinutes(row) {
    row.dataset.asking = row.dataset.asking || row.dataset.mark || " ";
    press(row, data.late);
    const field = minutesOf(row);
    field.focus();
    field.select();
  }

  function finishMinutes(row, byKeyboard) {
    const field = minutesOf(row), minutes = field.value.trim();
    if (!row.dataset.asking && minutes === field.defaultValue) return;
    const former = (row.dataset.asking || row.dataset.mark).trim();
    const formerMinutes = former === data.late ? field.defaultValue : undefined;
    delete row.dataset.asking;
    field.defaultValue = minutes;
    row.dataset.mark = former;
    mark(row, data.late, minutes, formerMinutes);
    if (byKeyboard) step(row, 1);
  }

  function leaveMinutes(row) {
    press(row, (row.dataset.asking || row.dataset.mark).trim());
    delete row.dataset.asking;
    (marks(row).find((button) => codeOf(button) === data.late) || marks(row)[0])?.focus();
  }

  function everyone(code) {
    const open = rows().filter((row) => !row.dataset.mark && row.dataset.apart === undefined);
    const former = open.map((row) => ({ pupil: row.dataset.pupil, mark: "" }));
    open.forEach((row) => { press(row, code); status(row, "saving", data.saysSaving); });
    add({ everyone: code });
    offerUndo(former, data.saysEveryone);
  }

  /* ----- Undo, for ten seconds ----- */
  function offerUndo(former, words) {
    clearTimeout(undoTimer);
    undo = former;
    if (!undoLine) return;
    undoLine.querySelector("[data-undo-says]").textContent = words;
    undoLine.hidden = false;
    undoTimer = setTimeout(forgetUndo, 10000);
  }

  function forgetUndo() {
    undo = [];
    const hadFocus = undoLine.contains(document.activeElement);
    undoLine.hidden = true;
    if (hadFocus) focusRow(rows().find((row) => !row.dataset.mark) || rows()[0]);
  }

  function takeBack() {
    const back = undo;
    forgetUndo();
    for (const { pupil, mark: former, minutes } of back) {
      const at = row(pupil);
      if (!at) continue;
      press(at, former);
      if (minutes !== undefined) minutesOf(at).value = minutesOf(at).defaultValue = minutes;
      add({ pupil, name: at.dataset.name, mark: former, minutes, base: baseOf(at) }, at);
    }
    if (back.length === 1) focusRow(row(back[0].pupil));
    said.textContent = data.saysUndone || "";
  }

  /* ----- Sending, one after the other, until each is acknowledged ----- */
  function add(entry, at) {
    queue.push({ ...entry, key: newKey() });
    status(at, "saving", data.saysSaving);
    keep();
    send();
  }

  function send() {
    if (isSending || !queue.length) return;
    clearTimeout(timer);
    isSending = true;
    const entry = queue[0], request = new XMLHttpRequest();
    request.open("POST", form.action);
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
    if (entry.everyone !== undefined) body.set("everyone", entry.everyone);
    else body.set("mark", entry.pupil + ":" + entry.mark);
    for (const name of ["minutes", "because", "base"]) {
      if (entry[name] !== undefined) body.set(name + ":" + entry.pupil, entry[name]);
    }
    return body;
  }

  function answer(entry, request) {
    const page = request.response, code = request.status;
    const isOurs = page && page.querySelector("[data-pupil], [data-says]");
    if (code === 401 || code === 403 || (code === 200 && !isOurs)) return signIn();
    if (code === 0 || code >= 500 || code === 429 || code === 408) return again(entry);
    queue.shift();
    keep();
    wait = 1000;
    trouble(null);
    if (code === 200 || code === 409) take(page, code === 200, entry);
    else refuse(entry, page);
    send();
  }

  function take(page, isSaved, entry) {
    takeRows(page, isSaved ? "saved" : "failed", isSaved ? data.saysSaved : data.saysBoth);
    said.textContent = (entry.name || data.saysEveryone) + ": " + (isSaved ? data.saysSaved : data.saysBoth);
  }

  function takeRows(page, state, words) {
    let added = 0;
    for (const fresh of page.querySelectorAll("tr[data-pupil]")) {
      const old = row(fresh.dataset.pupil);
      // A later mark for the same pupil is still on its way: what is shown is newer than the answer.
      if (!old || old.dataset.asking || queue.some((entry) => entry.pupil === fresh.dataset.pupil)) continue;
      added += (baseOf(fresh) || 0) - (baseOf(old) || 0);
      swap(old, document.importNode(fresh, true), state, words);
    }
    for (const fresh of page.querySelectorAll("[data-summary]")) {
      for (const old of form.querySelectorAll("[data-summary]")) old.replaceChildren(...document.importNode(fresh, true).childNodes);
      takeVersion(fresh.dataset.version, added);
    }
  }

  // The version counts entries. Where the rows of an answer do not account for all that are new, somebody else has marked.
  function takeVersion(version, added) {
    if (!version) return;
    if (version - data.version === added) data.version = version; else lookSoon();
  }

  function swap(old, fresh, state, words) {
    const at = old.contains(document.activeElement) ? document.activeElement : null;
    const place = at ? marks(old).indexOf(at) : -1;
    old.replaceWith(fresh);
    if (words) status(fresh, state, words);
    if (at) (marks(fresh)[place] || fresh.querySelector("button, input"))?.focus({ preventScroll: true });
    rove();
  }

  // The row comes back with what it asks, or as it was before.
  function refuse(entry, page) {
    const why = page && page.querySelector("[data-says]"), words = (why && why.dataset.says) || data.saysFailed;
    const isAsked = page && page.querySelector("[data-why], .conflict");
    if (page && page.querySelector("tr[data-pupil]")) takeRows(page, "failed", isAsked ? data.saysFailed : words);
    else status(row(entry.pupil), "failed", words);
    trouble((entry.name ? entry.name + ": " : "") + words);
    said.textContent = (entry.name || "") + ": " + words;
  }

  function again(entry) {
    status(row(entry.pupil), "waiting", data.saysWaiting);
    trouble(data.saysWaiting);
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, 30000);
  }

  function signIn() {
    queue.forEach((entry) => status(row(entry.pupil), "waiting", data.saysWaiting));
    trouble(data.saysSignIn, data.signIn);
  }

  function trouble(words, address) {
    if (!troubleLine) return;
    troubleLine.hidden = !words;
    const place = troubleLine.querySelector("[data-trouble-says]");
    if (place.textContent !== (words || "")) place.textContent = words || "";
    const link = troubleLine.querySelector("a"), retry = troubleLine.querySelector("button");
    if (link) link.hidden = !address;
    if (retry) retry.hidden = !queue.length;
  }

  /* ----- What others mark meanwhile ----- */
  let stream, wanted = data.version, lookTimer;

  function follow() {
    if (!data.live || !window.EventSource || stream) return;
    stream = new EventSource(data.live);
    stream.addEventListener("version", (event) => { wanted = event.data; lookSoon(); });
    stream.addEventListener("end", unfollow);
  }

  function unfollow() {
    if (stream) stream.close();
    stream = null;
  }

  // Own marks bring their version along, so that only what somebody else has marked is asked for.
  function lookSoon() {
    clearTimeout(lookTimer);
    lookTimer = setTimeout(() => {
      if (isSending || queue.length) lookSoon();
      else if (wanted !== data.version) look();
    }, 700);
  }

  function look() {
    const request = new XMLHttpRequest();
    request.open("GET", data.rows);
    request.responseType = "document";
    request.timeout = 15000;
    request.setRequestHeader("X-Requested-With", "hometime");
    request.onloadend = () => {
      if (request.status === 200 && request.response && !queue.length) meet(request.response);
    };
    request.send();
  }

  // Rows that say what they said stay as they are; a row in which somebody types waits for its turn.
  function meet(page) {
    const news = [];
    let isWaiting = false;
    for (const fresh of page.querySelectorAll("tr[data-pupil]")) {
      const old = row(fresh.dataset.pupil);
      const isNew = old && baseOf(old) !== baseOf(fresh);
      const isTyping = isNew && old.contains(document.activeElement) && document.activeElement.matches("input");
      isWaiting ||= isTyping;
      if (!isNew || isTyping) fresh.remove();
      else news.push(fresh.dataset.name + ": " + (fresh.dataset.mark || data.saysNone));
    }
    takeRows(page, "", "");
    data.version = page.querySelector("[data-version]")?.dataset.version || "";
    if (news.length) said.textContent = news.join("; ");
    if (isWaiting) { data.version = ""; lookSoon(); }
  }

  addEventListener("pagehide", unfollow);
  addEventListener("pageshow", follow);

  /* ----- What is not saved yet survives a reload ----- */
  function keep() {
    try {
      if (queue.length) sessionStorage.setItem(store, JSON.stringify(queue)); else sessionStorage.removeItem(store);
    } catch { /* storage may be closed to us; the warning before leaving still holds */ }
  }

  function kept() {
    try { return JSON.parse(sessionStorage.getItem(store)) || []; } catch { return []; }
  }

  function newKey() {
    if (crypto.randomUUID) return crypto.randomUUID();
    // Plain http in a school's own network has no randomUUID.
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /* ----- Keyboard ----- */
  const keysOn = () => !keys || keys.checked;

  function focusRow(at, place = 0) {
    if (!at) return;
    const buttons = marks(at);
    (buttons[Math.min(Math.max(place, 0), buttons.length - 1)] || at.querySelector("button"))?.focus();
  }

  function step(at, by) {
    const all = rows(), next = all[all.indexOf(at) + by];
    if (next) focusRow(next, marks(at).indexOf(document.activeElement));
    else if (!at.contains(document.activeElement) || document.activeElement.matches("input")) focusRow(at);
  }

  // One row at a time is reached by Tab; arrows go from row to row. With single keys off every button is reached by Tab.
  function rove() {
    const all = rows();
    const now = all.find((row) => row.contains(document.activeElement)) || all.find((row) => !row.dataset.mark) || all[0];
    for (const row of all) {
      for (const place of row.querySelectorAll(".marks button, .marks a")) place.tabIndex = !keysOn() || row === now ? 0 : -1;
    }
  }

  function move(at, event) {
    const all = rows(), buttons = marks(at), place = buttons.indexOf(document.activeElement);
    const forward = getComputedStyle(form).direction === "rtl" ? -1 : 1;
    switch (event.key) {
      case "ArrowDown": step(at, 1); break;
      case "ArrowUp": step(at, -1); break;
      case "ArrowRight": focusRow(at, place + forward); break;
      case "ArrowLeft": focusRow(at, place - forward); break;
      case "Home": focusRow(all[0], place); break;
      case "End": focusRow(all[all.length - 1], place); break;
      default: return false;
    }
    return true;
  }

  function typed(at, event) {
    if (!keysOn()) return false;
    const key = event.key === "/" || event.key === "\\" ? data.here : event.key.toUpperCase();
    if (!codes.includes(key)) return false;
    choose(at, key, true);
    return true;
  }

  form.addEventListener("keydown", (event) => {
    const at = event.target.closest("tr[data-pupil]");
    if (!at || event.altKey) return;
    if (event.target.matches("[data-minutes] input")) {
      if (event.key === "Enter") { event.preventDefault(); finishMinutes(at, true); }
      if (event.key === "Escape") leaveMinutes(at);
      return;
    }
    if (event.target.matches("[data-why] input") && event.key === "Enter") {
      event.preventDefault();
      at.querySelector("[data-why] button").click();
    }
    if (event.target.matches("input, select, textarea")) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key === "z" && undo.length) { event.preventDefault(); takeBack(); }
      return;
    }
    if (move(at, event) || typed(at, event)) event.preventDefault();
  });

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.closest("[data-why]")) {
      event.preventDefault();
      const at = button.closest("tr[data-pupil]"), code = codeOf(button);
      mark(at, code, code === data.late ? minutesOf(at)?.value.trim() : undefined);
    } else if (button.name === "mark" && row(button.value.slice(0, button.value.indexOf(":")))) {
      event.preventDefault();
      choose(button.closest("tr[data-pupil]"), codeOf(button), event.detail === 0);
    } else if (button.name === "everyone") {
      event.preventDefault();
      everyone(button.value);
    } else if (undoLine && undoLine.contains(button)) {
      event.preventDefault();
      takeBack();
    } else if (troubleLine && troubleLine.contains(button)) {
      event.preventDefault();
      wait = 1000;
      send();
    }
  });

  form.addEventListener("focusout", (event) => {
    if (!event.target.matches("[data-minutes] input")) return;
    const at = event.target.closest("tr[data-pupil]");
    setTimeout(() => {
      const isLeft = at.isConnected && document.activeElement !== event.target;
      if (isLeft && (at.dataset.asking || event.target.value !== event.target.defaultValue)) finishMinutes(at, false);
    });
  });
  form.addEventListener("focusin", rove);
  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") send(); });
  addEventListener("beforeunload", (event) => {
    if (queue.length || form.querySelector("[data-asking]")) event.preventDefault();
  });

  if (keys) {
    try { keys.checked = localStorage.getItem("hometime.keys") !== "off"; } catch { /* stays on */ }
    keys.addEventListener("change", () => {
      try { localStorage.setItem("hometime.keys", keys.checked ? "on" : "off"); } catch { /* for this page only */ }
      rove();
    });
  }
  for (const entry of queue) {
    const at = row(entry.pupil);
    if (at) { press(at, entry.mark); status(at, "waiting", data.saysWaiting); }
  }
  rove();
  send();
  follow();
}
