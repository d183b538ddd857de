/** How long and how much one caller may occupy this process. */
export interface HttpLimits {
  /** From the first byte of a request to its last: a megabyte over a slow telephone takes less. */
  requestTimeoutMs: number;
  /** Without a byte either way; longer than the slowest answer of ours. */
  connectionTimeoutMs: number;
  /** How often requests are looked at for the first of these. */
  checkEveryMs: number;
  /** Then the connection is closed: a proxy spreads its requests anew. */
  requestsPerConnection: number;
  /** More are closed as they open; a proxy in front holds far fewer. */
  connectionsMax: number;
}

export const HTTP_LIMITS: HttpLimits = {
  requestTimeoutMs: 30_000,
  connectionTimeoutMs: 90_000,
  checkEveryMs: 5_000,
  requestsPerConnection: 10_000,
  connectionsMax: 2_000,
};
