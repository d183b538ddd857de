/** The pages of the web application that mails lead to: the one place that knows their addresses. */
export const webPaths = {
  today: () => '/today',
  need: (id: string) => `/needs/${id}`,
  match: (id: string) => `/matches/${id}`,
  offerSubmission: (id: string) => `/animate/offers/${id}`,
  volunteer: () => '/volunteer',
  offer: (id: string) => `/offers/${id}`,
};
