// Loaded before Azurite. Ctrl+C reaches every process of a terminal, but the host stops Azurite last and by SIGTERM;
// and when the host is killed, Azurite has to outlive the closed pipes.
const once = process.once;
process.once = function (event, listener) {
  return event === 'SIGINT' ? this : once.call(this, event, listener);
};
process.on('SIGINT', () => {});
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
