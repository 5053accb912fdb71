import type { DefaultText } from './text';

export const de: DefaultText = {
  language: 'de',
  recognition: {
    title: 'Sie wiedererkennen',
    text: 'Ihr Name wird angezeigt, wenn Sie vor einer Kamera dieses Geräts stehen oder auf einem Foto zu sehen sind, das darauf geöffnet wird.',
  },
  body: `**Wer verantwortlich ist.** {controller}, {address}. Fragen und Wünsche: {contact}.
Datenschutzbeauftragte Person: {dpo}.
Es gilt das Recht von: {jurisdiction}.

**Wofür Ihr Gesicht verwendet wird.**

{purposes}

In jeder Zeile steht, wie lange Ihre Daten dafür höchstens aufbewahrt werden. Danach werden sie gelöscht.

**Was gespeichert wird.** Aus Bildern Ihres Gesichts berechnet die App Listen von Zahlen. Zwei Listen sind ähnlich, wenn sie von derselben Person stammen. Gespeichert werden diese Listen, Ihr Name, auf Wunsch Ihre Kontaktangabe, und wozu Sie Ja gesagt haben. Alles ist verschlüsselt, auf diesem Gerät und in Sicherungen davon, die die Organisation aufbewahrt. Die Bilder selbst werden nicht aufbewahrt, und nichts wird irgendwohin gesendet.

**Wie sicher es ist.** Es kann sich irren. Es zeigt, wie selten eine fremde Person so ähnlich aussieht, und ist nie der einzige Grund für eine Entscheidung über Sie.

**Sie entscheiden.** Ein Nein hat keinen Nachteil: Es gibt einen gleichwertigen Weg ohne Ihr Gesicht. Ein Ja können Sie jederzeit und ohne Begründung zurücknehmen, hier oder über {contact}. Von da an werden Sie nicht mehr erkannt, und alles über Sie wird gelöscht: {erase}, oder wenn danach eine zuständige Person die App das nächste Mal öffnet.

**Ihre Rechte.** Sie dürfen sehen, was über Sie gespeichert ist, es berichtigen lassen, eine Kopie bekommen, die Verwendung einschränken und alles löschen lassen. Sie können sich bei der Datenschutzbehörde beschweren, die für Ihren Wohn- oder Arbeitsort zuständig ist.
Für diese Organisation zuständig: {authority}.`,
  withoutFace: `Das ist in Ordnung, und über Sie wurde nichts gespeichert. Es gibt einen gleichwertigen Weg ohne Ihr Gesicht: Bitte fragen Sie am Empfang, oder wenden Sie sich an {contact}.`,
};
