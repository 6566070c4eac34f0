import {
  LOCK_CHOICES_MINUTES,
  type Preferences,
  setPreferences,
  usePreferences,
} from "../app/preferences.ts";
import { CheckField, ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import "./settings.css";

const THEMES = ["system", "light", "dark"] as const satisfies readonly Preferences["theme"][];

/** How the screen looks and when it locks. */
export const SettingsScreen = () => {
  const { settings, app, help } = useWords();
  const { theme, lockAfterMinutes, singleKeys } = usePreferences();
  return (
    <div className="settings-screen">
      <header className="bar">
        <h1>{settings.title}</h1>
      </header>
      <div className="page stack">
        <p className="small quiet">{settings.hint}</p>
        <section className="card stack">
          <h2>{settings.look}</h2>
          <ChoiceField
            label={settings.theme}
            value={theme}
            onChange={(chosen) => setPreferences({ theme: chosen })}
            choices={THEMES.map((one) => [one, settings.themes[one]] as const)}
          />
        </section>
        <section className="card stack">
          <h2>{help.keysTitle}</h2>
          <CheckField
            label={settings.singleKeys}
            hint={settings.singleKeysHint}
            value={singleKeys}
            onChange={(chosen) => setPreferences({ singleKeys: chosen })}
          />
        </section>
        <section className="card stack">
          <h2>{settings.safety}</h2>
          <ChoiceField
            label={settings.lock}
            hint={settings.lockHint}
            value={String(lockAfterMinutes)}
            onChange={(chosen) => setPreferences({ lockAfterMinutes: Number(chosen) })}
            choices={LOCK_CHOICES_MINUTES.map((one) => [String(one), settings.minutes(one)] as const)}
          />
          <p className="small quiet">{settings.keys}</p>
        </section>
        <section className="card stack">
          <h2>{settings.hostTitle}</h2>
          <p>{app.hostTrust}</p>
        </section>
      </div>
    </div>
  );
};
