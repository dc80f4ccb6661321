import type { Messages as WallboardMessages } from "./load";

/** Makes `useTranslations` refuse keys that are not in the English catalogue. */
declare module "next-intl" {
  interface AppConfig {
    Messages: WallboardMessages;
  }
}
