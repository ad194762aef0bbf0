const borta = /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|P2028|57P0[123]|terminat|Connection|timeout exceeded when trying to connect|Query read timeout|not currently accepting connections/;

/** True for what is thrown when the database does not answer: refused, dropped, restarting, or no connection in time. It goes over by itself. */
export const arDatabasenBorta = (error: unknown): boolean => error instanceof Error && borta.test(`${(error as { code?: string }).code ?? ''} ${error.message}`);

/** The same error with the digest that app/error.tsx knows: in production a page is told nothing else of what was thrown. */
export function medDigest(error: unknown): unknown {
  return arDatabasenBorta(error) ? Object.assign(error as Error, { digest: 'databas' }) : error;
}

/** True when a value could not even be looked for: no uuid where one stands, or a NUL, which PostgreSQL's text does not hold. */
export const arOmojligtVarde = (error: unknown): boolean => error instanceof Error && /invalid input syntax for type uuid|invalid byte sequence for encoding|unsupported Unicode escape sequence/.test(error.message);
