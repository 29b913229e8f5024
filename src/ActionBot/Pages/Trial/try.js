// Stands in for Teams: posts what somebody says to the bot's door, and draws what the bot posts into the conversations.
import { drawCard } from "./cards.js";

const service = new URL("/try/teams/", location.href).href;
const bot = { id: "28:try", name: "ActionBot" };
const kinds = [
  { pane: "clerk", label: "The clerk", hints: ["hello", "I clerk Children's Scrutiny", "outstanding", "who hasn't replied?", "action: Head of Parks to inspect the oak by the March meeting", "undo"] },
  { pane: "officer", label: "An officer", hints: ["my actions", "1 done, circulated this morning", "1 need until March, waiting for the DfE", "1 not mine, try Housing"] },
  { pane: "chair", label: "The chair", hints: ["what's outstanding?", "anything overdue?", "when do we next meet?", "what did we resolve about housing?"] },
];
const panes = [];
const logs = new Map(); // conversation → its log, kept while somebody else is shown
let people = [];

const conversationOf = (person) => `try:${person.id}`;
const send = (path, body, method = "POST") => fetch(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
let lastId = Date.now();

function activity(person, more) {
  return {
    id: `${lastId++}`, channelId: "msteams", serviceUrl: service,
    conversation: { id: conversationOf(person), conversationType: "personal", tenantId: "try" },
    from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id }, recipient: bot, ...more,
  };
}

async function bring(person, more) {
  const answer = await send("/api/messages", activity(person, more));
  const body = await answer.text();
  if (!answer.ok) note(person, body);
  return answer.ok && body ? JSON.parse(body) : null;
}

async function say(person, words) {
  await send(`/try/said/${encodeURIComponent(conversationOf(person))}`, { text: words });
  await bring(person, { type: "message", text: words, textFormat: "plain" });
}

async function press(person, card, action, inputs) {
  const data = { ...(action.data ?? {}), ...inputs };
  const words = data.msteams?.value;
  if (data.msteams?.type === "imBack" || data.msteams?.type === "messageBack") return say(person, words ?? data.msteams.text);
  if (action.type === "Action.Submit") return bring(person, { type: "message", value: data, replyToId: card });
  const answer = await bring(person, { type: "invoke", name: "adaptiveCard/action", replyToId: card, value: { action: { type: action.type, verb: action.verb, data }, trigger: "manual" } });
  if (answer?.type === "application/vnd.microsoft.card.adaptive") {
    const now = { type: "message", attachments: [{ contentType: answer.type, content: answer.value }] };
    await send(`/try/teams/v3/conversations/${encodeURIComponent(conversationOf(person))}/activities/${encodeURIComponent(card)}`, now, "PUT");
  } else if (answer?.type === "application/vnd.microsoft.activity.message") note(person, answer.value);
  else if (answer?.type === "application/vnd.microsoft.error") note(person, answer.value?.message);
}

function logOf(conversation) {
  if (!logs.has(conversation)) logs.set(conversation, document.createElement("div"));
  return logs.get(conversation);
}

function note(person, words) {
  const place = document.createElement("div");
  place.className = "toast";
  place.textContent = words;
  put(conversationOf(person), place);
}

function put(conversation, place, replaced = null) {
  const log = logOf(conversation);
  log.querySelector(".typing")?.remove();
  if (replaced) replaced.replaceWith(place); else log.append(place);
  const pane = panes.find((one) => conversationOf(one.person) === conversation);
  if (pane) show(pane);
}

function show(pane) {
  const log = logOf(conversationOf(pane.person));
  const shown = pane.place.querySelector(".log");
  if (log !== shown) {
    log.className = "log";
    log.setAttribute("role", "log");
    log.tabIndex = 0;
    shown.replaceWith(log);
  }
  log.setAttribute("aria-label", `Conversation of ${pane.person.name}`);
  log.scrollTop = log.scrollHeight;
}

function happen(event) {
  const { conversation, kind, id, activity: came } = event;
  const person = people.find((one) => conversationOf(one) === conversation);
  if (!person) return;
  if (kind === "typing") {
    const waiting = document.createElement("div");
    waiting.className = "typing";
    waiting.textContent = "ActionBot is typing …";
    return put(conversation, waiting);
  }
  const place = document.createElement("div");
  const card = came.attachments?.find((one) => one.contentType === "application/vnd.microsoft.card.adaptive")?.content;
  place.className = kind === "said" ? "said" : card ? "told card" : "told words";
  place.dataset.id = id;
  if (card) place.append(drawCard(card, (action, inputs) => press(person, id, action, inputs)));
  else if (came.text) place.textContent = came.text;
  else place.textContent = came.attachments?.map((one) => `A file: ${one.name}`).join("\n") ?? "";
  put(conversation, place, kind === "update" ? [...logOf(conversation).children].find((one) => one.dataset.id === id) : null);
}

function open(kind) {
  const place = document.getElementById("pane").content.firstElementChild.cloneNode(true);
  const [label, choice, form, words, hints] = ["label", "select", "form", "textarea", ".hints"].map((name) => place.querySelector(name));
  choice.id = `who-${kind.pane}`;
  label.htmlFor = choice.id;
  label.textContent = kind.label;
  place.setAttribute("aria-label", kind.label);
  words.setAttribute("aria-label", `Message from ${kind.label.toLowerCase()}`);
  const first = people.filter((one) => one.pane === kind.pane).sort((a, b) => b.weight - a.weight)[0] ?? people[0];
  for (const person of people) choice.add(new Option(`${person.name} · ${person.part}`, person.id, false, person === first));
  const pane = { place, person: first };
  choice.addEventListener("change", () => { pane.person = people.find((one) => one.id === choice.value); show(pane); });
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    const said = words.value.trim();
    words.value = "";
    if (said) say(pane.person, said);
  });
  words.addEventListener("keydown", (key) => {
    if (key.key === "Enter" && !key.shiftKey) { key.preventDefault(); form.requestSubmit(); }
  });
  for (const hint of kind.hints) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = hint;
    button.addEventListener("click", () => { words.value = hint; words.focus(); });
    hints.append(button);
  }
  document.querySelector("main").append(place);
  panes.push(pane);
  show(pane);
}

async function tell(answer) {
  const { words, happened } = await answer.json();
  document.getElementById("clock").textContent = words;
  if (happened) document.getElementById("happened").textContent = happened;
}

for (const button of document.querySelectorAll("[data-move]")) {
  button.addEventListener("click", async () => {
    button.disabled = true;
    document.getElementById("happened").textContent = "The days pass …";
    try { await tell(await fetch(`/try/clock/${button.dataset.move}`, { method: "POST" })); } finally { button.disabled = false; }
  });
}

people = await (await fetch("/try/people")).json();
kinds.forEach(open);
new EventSource("/try/news").addEventListener("message", (event) => happen(JSON.parse(event.data)));
const tick = async () => tell(await fetch("/try/clock"));
await tick();
setInterval(tick, 20_000);
// As a council's setup policy does: everybody has the app. The bot welcomes each of them once.
for (const person of people) await bring(person, { type: "installationUpdate", action: "add" });
document.body.dataset.ready = "yes";
