// Texts of one language, for the tools that look at the law.
export { type InLanguage, inLanguage } from "@yawara/answers";
