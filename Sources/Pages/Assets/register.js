/* Takes a register by keyboard, mouse or thumb, and saves mark by mark. Without this file the same form works by itself:
   every mark is a submit button. What is sent, kept and heard goes through outbox.js, which stands before this file.

   Hooks (written by markGrid, markRow and markAnswer in MarkGrid.swift):
   form[data-register]   its value names the register and whoever takes it: unsent marks are kept under that name only
     data-codes          codes the keyboard may set, such as "/ N L I C C1"
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
  [data-known]          how many are known to be away, also as its value; comes anew with every answer that has all rows

   What is sent: the form's hidden fields, mark=PUPIL:CODE (PUPIL: with no code takes a mark back) or everyone=CODE,
   minutes:PUPIL when late, because:PUPIL where a reason was asked, base:PUPIL, and key, a new one for each press and the
   same for each repetition of it. Answers: 200 with the rows as they now are, 409 with a row that shows both marks to
   choose from, other 4xx with [data-says] when it cannot be done, and the row if that asks something. Answers with rows
   bear [data-register] and [data-word], the form's word as it is now. A 4xx that says none of this means that somebody
   is signed out, or in again: the rows are asked whose they are and for the new word, and no mark is let go of. Anything
   else is tried again. */
"use strict";

(function takeRegister(form) {
  if (!form) return;
  const data = form.dataset;
  const codes = (data.codes || "").split(" ").filter(Boolean);
  const keys = form.querySelector("[data-keys]");
  const undoLine = form.querySelector("[data-undo]"), troubleLine = form.querySelector("[data-trouble]");
  const said = form.appendChild(document.createElement("p"));
  said.className = "sr";
  said.setAttribute("role", "status");

  const box = outbox(form, { kind: "register", fill, waiting, answered, calm, letGo, meet });
  let undoTimer, undo = [];
  // The first letter of a code that a second key may complete; the row that a mouse or a finger is on.
  let half = null, pressed = null;

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
    const former = row.dataset.mark, base = baseOf(row);
    const because = row.querySelector("[data-why] input")?.value.trim() || undefined;
    press(row, code);
    add({ pupil: row.dataset.pupil, mark: code, minutes, because, base }, row);
    offerUndo([{ pupil: row.dataset.pupil, made: code, mark: former, minutes: formerMinutes, base }], row.dataset.name + ": " + (code || data.saysNone));
  }

  // Late asks for minutes first. The mark goes when they are entered, or when the row is left; another mark in the same
  // row takes its place, and late was never said.
  function choose(row, code, byKeyboard) {
    forgetHalf();
    if (code === data.late && minutesOf(row)) return askMinutes(row);
    if (isAsking(row)) forgetMinutes(row);
    mark(row, code);
    if (byKeyboard) step(row, 1);
  }

  const isAsking = (row) => Boolean(row.dataset.asking);

  function forgetMinutes(row) {
    press(row, (row.dataset.asking || row.dataset.mark).trim());
    delete row.dataset.asking;
    minutesOf(row).value = minutesOf(row).defaultValue;
  }

  function askMinutes(row) {
    row.dataset.asking = row.dataset.asking || row.dataset.mark || " ";
    press(row, data.late);
    const field = minutesOf(row);
    field.focus();
    field.select();
  }

  function finishMinutes(row, byKeyboard) {
    if (!isAsking(row)) return;
    const field = minutesOf(row), minutes = field.value.trim(), former = row.dataset.asking.trim();
    const formerMinutes = former === data.late ? field.defaultValue : undefined;
    delete row.dataset.asking;
    row.dataset.mark = former;
    if (minutes !== formerMinutes) {
      field.defaultValue = minutes;
      mark(row, data.late, minutes, formerMinutes);
    }
    if (byKeyboard) step(row, 1);
  }

  function leaveMinutes(row) {
    forgetMinutes(row);
    (marks(row).find((button) => codeOf(button) === data.late) || marks(row)[0])?.focus();
  }

  function everyone(code) {
    const open = rows().filter((row) => !row.dataset.mark && row.dataset.apart === undefined);
    const former = open.map((row) => ({ pupil: row.dataset.pupil, made: code, mark: "", base: baseOf(row) }));
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

  // What was not taken can't be taken back.
  function forgetUndoOf(entry) {
    undo = undo.filter((one) => entry.pupil !== undefined && one.pupil !== entry.pupil);
    if (!undo.length && undoLine && !undoLine.hidden) { clearTimeout(undoTimer); forgetUndo(); }
  }

  // Only what was pressed here: a row that somebody else has marked since keeps their mark. The base goes along as it was
  // before the press, so that the register refuses where the page does not know yet.
  function takeBack() {
    const back = undo.filter(({ pupil, made }) => row(pupil)?.dataset.mark === made), isLess = back.length < undo.length;
    forgetUndo();
    for (const { pupil, mark: former, minutes, base } of back) {
      const at = row(pupil);
      press(at, former);
      if (minutes !== undefined) minutesOf(at).value = minutesOf(at).defaultValue = minutes;
      add({ pupil, mark: former, minutes, base }, at);
    }
    if (back.length === 1) focusRow(row(back[0].pupil));
    said.textContent = isLess ? data.saysKept : data.saysUndone;
    if (isLess) box.trouble(data.saysKept);
  }

  /* ----- What is sent, and what comes of it ----- */
  function add(pressed, at) {
    box.add(pressed);
    status(at, "saving", data.saysSaving);
  }

  function fill(body, entry) {
    if (entry.everyone !== undefined) body.set("everyone", entry.everyone);
    else body.set("mark", entry.pupil + ":" + entry.mark);
    for (const name of ["minutes", "because", "base"]) {
      if (entry[name] !== undefined) body.set(name + ":" + entry.pupil, entry[name]);
    }
  }

  function waiting(entry) { status(row(entry.pupil), "waiting", data.saysWaiting); }

  function calm() { box.trouble(null); }

  function answered(entry, page, code) {
    if (code !== 200) forgetUndoOf(entry);
    if (code === 200 || code === 409) take(page, code === 200, entry);
    else refuse(entry, page);
  }

  // Somebody who is in this register no more can bear no mark in it.
  function letGo(entry, page) {
    if (!entry.pupil || [...page.querySelectorAll("tr[data-pupil]")].some((row) => row.dataset.pupil === entry.pupil)) return false;
    box.drop(entry);
    refuse(entry, null);
    return true;
  }

  function take(page, isSaved, entry) {
    takeRows(page, isSaved ? "saved" : "failed", isSaved ? data.saysSaved : data.saysBoth);
    said.textContent = (nameOf(entry) || data.saysEveryone) + ": " + (isSaved ? data.saysSaved : data.saysBoth);
    countKnown();
  }

  // Somebody who was known to be away is marked: the rows are asked how many are left.
  function countKnown() {
    const known = form.querySelector("[data-known]"), left = form.querySelectorAll("tr[data-apart][data-mark='']").length;
    if (known && Number(known.dataset.known) !== left) { data.version = ""; box.lookSoon(); }
  }

  function takeRows(page, state, words) {
    let added = 0;
    for (const fresh of page.querySelectorAll("tr[data-pupil]")) {
      const old = row(fresh.dataset.pupil);
      // A later mark for the same pupil is still on its way: what is shown is newer than the answer.
      if (!old || isAsking(old) || half?.row === old || box.entries().some((entry) => entry.pupil === fresh.dataset.pupil)) continue;
      added += (baseOf(fresh) || 0) - (baseOf(old) || 0);
      swap(old, document.importNode(fresh, true), state, words);
    }
    for (const place of ["[data-summary]", "[data-known]"]) {
      const fresh = page.querySelector(place), old = form.querySelector(place);
      if (!fresh || !old) continue;
      old.replaceChildren(...document.importNode(fresh, true).childNodes);
      if (old.dataset.known !== undefined) old.dataset.known = fresh.dataset.known;
    }
    takeVersion(page.querySelector("[data-version]")?.dataset.version, added);
  }

  // The version counts entries, and then what families have told. Where the rows of an answer do not account for all that
  // is new, somebody else has marked, or told.
  function takeVersion(version, added) {
    if (!version) return;
    const [entries, told] = parts(version), [formerEntries, formerTold] = parts(data.version);
    if (entries - formerEntries === added && told === formerTold) data.version = version; else box.lookSoon();
  }

  function parts(version) {
    const [entries, ...told] = version.split(".");
    return [Number(entries), told.join(".")];
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
    const asks = page && (page.querySelector("[data-why]") ? data.saysWhy : page.querySelector(".conflict") && data.saysFailed);
    if (page && page.querySelector("tr[data-pupil]")) takeRows(page, "failed", asks || words);
    else status(row(entry.pupil), "failed", words);
    const says = (nameOf(entry) || data.saysEveryone) + ": " + words;
    box.trouble(says);
    said.textContent = says;
  }

  const nameOf = (entry) => row(entry.pupil)?.dataset.name;

  /* ----- What others mark meanwhile ----- */
  // What a row says of the register, whatever was pressed in it here meanwhile: the entry it shows, and what to know beside.
  const shown = (row) => [baseOf(row), row.dataset.apart !== undefined, row.querySelector("th")?.textContent].join("\n");
  const news = (row, old) => baseOf(row) !== baseOf(old) ? row.dataset.mark || data.saysNone : row.querySelector("th small")?.textContent;

  // A row that asks something keeps its question until there is another entry: its answer brings the rest.
  const isOpenQuestion = (row, old) => old.classList.contains("conflict") && baseOf(row) === baseOf(old);

  // Rows that say what they said stay as they are; a row in which somebody types waits for its turn.
  function meet(page) {
    const says = [];
    let isWaiting = false;
    for (const fresh of page.querySelectorAll("tr[data-pupil]")) {
      const old = row(fresh.dataset.pupil);
      const isNew = old && shown(old) !== shown(fresh) && !isOpenQuestion(fresh, old);
      const isInput = isNew && old.contains(document.activeElement) && document.activeElement.matches("input");
      const isTyping = isInput || (isNew && (isAsking(old) || half?.row === old));
      isWaiting ||= isTyping;
      if (!isNew || isTyping) fresh.remove();
      else says.push([fresh.dataset.name, news(fresh, old)].filter(Boolean).join(": "));
    }
    takeRows(page, "", "");
    data.version = page.querySelector("[data-version]")?.dataset.version || "";
    if (says.length) said.textContent = says.join("; ");
    if (isWaiting) { data.version = ""; box.lookSoon(); }
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
    if (!keysOn() || event.key.length > 1) return false;
    const key = event.key === "/" || event.key === "\\" ? data.here : event.key.toUpperCase();
    if (half) {
      const first = half, whole = half.key + key;
      if (first.row === at && codes.includes(whole)) { choose(at, whole, true); return true; }
      // It was no second half: what was begun is done first, and the key is meant for wherever that leads.
      settleHalf(true);
      if (first.row === at) at = document.activeElement.closest("tr[data-pupil]") || at;
    }
    const longer = codes.filter((code) => code.length > 1 && code.startsWith(key));
    if (longer.length) begin(at, key, longer);
    else if (codes.includes(key)) choose(at, key, true);
    else return false;
    return true;
  }

  /* ----- Codes of two letters: the second key completes the first. Alone, the first counts after a moment. ----- */
  function begin(at, key, longer) {
    if (isAsking(at)) forgetMinutes(at);
    const place = at.querySelector("[data-status]"), was = [place?.dataset.state || "", place?.textContent || ""];
    half = { row: at, key, former: at.dataset.mark, was, timer: setTimeout(() => settleHalf(true), 1500) };
    press(at, key);
    status(at, "saving", [key, ...longer].filter((code) => codes.includes(code)).join(" "));
  }

  function settleHalf(byKeyboard) {
    if (!half) return;
    const { row: at, key } = half, isHere = at.contains(document.activeElement);
    forgetHalf();
    if (codes.includes(key) && at.isConnected) choose(at, key, byKeyboard && isHere);
  }

  function forgetHalf() {
    if (!half) return;
    clearTimeout(half.timer);
    press(half.row, half.former);
    status(half.row, ...half.was);
    half = null;
  }

  form.addEventListener("keydown", (event) => {
    const at = event.target.closest("tr[data-pupil]");
    if (!at || event.altKey) return;
    if (event.target.matches("[data-minutes] input")) {
      if (event.key === "Enter") { event.preventDefault(); finishMinutes(at, true); }
      else if (event.key === "Escape") leaveMinutes(at);
      // Minutes are digits: any other code is another mark instead.
      else if (!event.ctrlKey && !event.metaKey && !/^\d$/.test(event.key) && isAsking(at) && typed(at, event)) event.preventDefault();
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
    if (half && half.row === at && (event.key === "Enter" || event.key === "Escape")) {
      event.preventDefault();
      if (event.key === "Enter") settleHalf(true); else forgetHalf();
      return;
    }
    if (half && event.key.length > 1 && event.key !== "Shift") settleHalf(false);
    if (move(at, event) || typed(at, event)) event.preventDefault();
  });

  form.addEventListener("input", (event) => {
    if (!event.target.matches("[data-minutes] input")) return;
    const at = event.target.closest("tr[data-pupil]");
    at.dataset.asking = at.dataset.asking || at.dataset.mark || " ";
  });

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    settle();
    if (button.closest("[data-why]")) {
      event.preventDefault();
      const at = button.closest("tr[data-pupil]"), code = codeOf(button);
      delete at.dataset.asking;
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
      box.retry();
    }
  });

  /* ----- Leaving a row ends what was begun in it. A mouse or a finger on its way to another mark in the same row has not
     left it: where buttons take no focus (Safari), only the press tells. ----- */
  function settle() {
    for (const at of rows()) {
      if (!isAsking(at) || at.contains(document.activeElement) || pressed === at) continue;
      finishMinutes(at, false);
    }
    if (half && !half.row.contains(document.activeElement) && pressed !== half.row) settleHalf(false);
  }

  document.addEventListener("pointerdown", (event) => { pressed = event.target.closest("tr[data-pupil]"); }, true);
  document.addEventListener("pointercancel", () => { pressed = null; });
  document.addEventListener("click", () => { pressed = null; setTimeout(settle); });
  form.addEventListener("focusout", () => setTimeout(settle));
  form.addEventListener("focusin", rove);
  addEventListener("beforeunload", (event) => {
    settleHalf(false);
    if (box.entries().length || form.querySelector("[data-asking]")) event.preventDefault();
  });

  if (keys) {
    try { keys.checked = localStorage.getItem("hometime.keys") !== "off"; } catch { /* stays on */ }
    keys.addEventListener("change", () => {
      try { localStorage.setItem("hometime.keys", keys.checked ? "on" : "off"); } catch { /* for this page only */ }
      rove();
    });
  }
  for (const entry of box.entries()) {
    const at = row(entry.pupil);
    if (at) { press(at, entry.mark); status(at, "waiting", data.saysWaiting); }
  }
  rove();
  box.start();
})(document.querySelector("form[data-register]"));
