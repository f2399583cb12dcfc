const MARKS = ['password', 'secret', 'fs.azure.account.key', 'apikey', 'api-key', 'auth-params', 'service-key', 'token', 'basic-auth', 'jaas.config', 'http-headers'];

/** Whether Flink hides the value of this key in its own logs and pages, by the list of the newest release (GlobalConfiguration.isSensitive); older ones do not know `api-key` yet. */
export function isSensitive(key: string): boolean {
  const lower = key.toLowerCase();
  return MARKS.some(mark => lower.includes(mark));
}
