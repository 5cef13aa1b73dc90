// Applications in use, for whoever keeps proposals and reads no tables.

export { AI_SERVICES, type AiService, serviceOf } from "./ai-services.ts";
export { applicationKey, hostOf, looksLikePerson } from "./application.ts";
export { type ApplicationsRead, readApplications, type SeenApplication } from "./read-applications.ts";
