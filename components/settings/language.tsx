import { useEffect, useState } from 'preact/hooks';
import { LOCALES, tagOf } from '../../lib/i18n/languages';
import { chooseLanguage, chosenLanguage } from '../../lib/messages/chosen-language';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Select } from '../ui/select';

/** A language as those call it who speak it. */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

const OPTIONS = LOCALES.map((locale) => ({ value: tagOf(locale), label: ownName(tagOf(locale)) })).sort((a, b) =>
  a.label.localeCompare(b.label),
);

/** The language of the extension's own pages, for this browser. */
export function LanguageChoice() {
  const words = useWords();
  const { managed } = usePopup();
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => void chosenLanguage().then(setChosen), []);
  const choose = (value: string) => {
    setChosen(value || null);
    // Every open page hears of it and draws itself anew.
    void chooseLanguage(value || null);
  };
  return (
    <Select
      label={words.text('settings_language')}
      value={(managed.language ?? chosen) || ''}
      options={[{ value: '', label: words.text('settings_browser_language') }, ...OPTIONS]}
      locked={managed.language !== null}
      help={words.text('settings_language_help')}
      onChange={choose}
    />
  );
}
