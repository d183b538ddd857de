/** The pages of the web application that mails lead to: the one place that knows their addresses. */
export const webPaths = {
  today: () => '/animate',
  need: (id: string) => `/animate/needs/${id}`,
  match: (id: string) => `/animate/matches/${id}`,
  offer: (id: string) => `/animate/offers/${id}`,
  offerSubmission: (id: string) => `/animate/admissions/${id}`,
  messages: () => '/animate/mails',
  application: (id: string) => `/animate/applications/${id}`,
  myAdvance: (id: string) => `/my/advances/${id}`,
  myApplication: (id: string) => `/my/applications/${id}`,
  committeeSession: (id: string) => `/committee/${id}`,
  volunteer: () => '/volunteer',
  partner: () => '/partner',
  my: () => '/my',
  newNeed: (territoryCode: string) => `/t/${territoryCode}/need`,
};
