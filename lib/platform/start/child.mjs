// Loaded before the web and the worker (`node --import`): they shall not outlive the start that made them, even when it died by SIGKILL.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 15_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
