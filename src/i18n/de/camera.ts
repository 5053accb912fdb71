import type { Translated } from '../translated';

export const camera = {
  camera: {
    picture: 'Live-Bild der Kamera, wie in einem Spiegel',
    opening: 'Die Kamera wird geöffnet …',
    allow: 'Wenn der Browser fragt, erlauben Sie die Kamera.',
    choose: 'Kamera',
    unnamed: 'Kamera {{number}}',
    tryAgain: 'Kamera noch einmal versuchen',
    usePhoto: 'Stattdessen ein Foto verwenden',
    error: {
      'insecure-origin': {
        title: 'Auf dieser Adresse ist die Kamera gesperrt.',
        text: 'Browser öffnen Kameras nur auf Adressen, die mit https:// beginnen, oder auf diesem Computer selbst (localhost). Öffnen Sie die App unter einer solchen Adresse.',
      },
      denied: {
        title: 'Die Kamera ist nicht erlaubt.',
        text: 'Es wurde nichts aufgenommen. Um das zu ändern, klicken Sie auf das Zeichen neben der Adresse dieser Seite, erlauben Sie die Kamera und versuchen Sie es noch einmal.',
      },
      none: {
        title: 'Es wurde keine Kamera gefunden.',
        text: 'Schließen Sie eine an, dann geht es von selbst los.',
      },
      'in-use': {
        title: 'Ein anderes Programm verwendet die Kamera.',
        text: 'Schließen Sie Videoanrufe und andere Seiten, die sie verwenden, und versuchen Sie es noch einmal.',
      },
      unplugged: {
        title: 'Die Kamera wurde abgezogen.',
        text: 'Was Sie bisher getan haben, bleibt erhalten. Schließen Sie sie wieder an, dann geht es von selbst weiter.',
      },
      unsupported: {
        title: 'Dieser Browser kann hier keine Kamera öffnen.',
        text: 'Versuchen Sie es mit einem aktuellen Chrome, Edge, Firefox oder Safari.',
      },
    },
    trouble: {
      frozen: {
        title: 'Das Kamerabild steht still.',
        text: 'Was Sie bisher getan haben, bleibt erhalten. Versuchen Sie die Kamera noch einmal; wenn das nicht hilft, ziehen Sie sie ab und schließen Sie sie wieder an.',
      },
      black: {
        title: 'Das Kamerabild ist schwarz.',
        text: 'Öffnen Sie die Abdeckung der Kamera, oder nehmen Sie weg, was davor liegt. Dann geht es von selbst weiter.',
      },
    },
  },
  advice: {
    'no-face': 'Schauen Sie in die Kamera.',
    good: 'Gut. Bleiben Sie so.',
    'move-closer': 'Kommen Sie etwas näher.',
    'move-back': 'Gehen Sie etwas zurück.',
    'centre-face': 'Bringen Sie Ihr Gesicht in die Mitte.',
    'face-camera': 'Drehen Sie sich zur Kamera.',
    'more-light': 'Es ist zu dunkel. Suchen Sie mehr Licht, oder schauen Sie zu einem Fenster.',
    'less-light': 'Es ist zu hell. Gehen Sie aus dem starken Licht.',
    'even-light': 'Eine Seite Ihres Gesichts ist dunkel. Drehen Sie sich zum Licht.',
    'hold-upright': 'Halten Sie den Kopf gerade.',
    'hold-still': 'Halten Sie einen Moment still.',
    'wipe-lens': 'Das Bild ist unscharf. Wischen Sie die Linse der Kamera ab.',
    'uncover-face': 'Etwas verdeckt Ihr Gesicht. Machen Sie Augen und Mund frei.',
    'open-eyes': 'Öffnen Sie die Augen.',
    'close-mouth': 'Schließen Sie den Mund.',
    'one-person': 'Bitte nur eine Person. Alle anderen sollten aus dem Bild gehen.',
    'turn-head': 'Drehen oder neigen Sie jetzt den Kopf ein wenig.',
  },
  photo: {
    choose: 'Foto auswählen',
    another: 'Weiteres Foto hinzufügen',
    other: 'Anderes Foto auswählen',
    hint: 'Oder legen Sie es hier ab. JPEG, PNG oder WebP, höchstens {{megabytes}} MB und {{megapixels}} Megapixel. Das Foto selbst wird nicht aufbewahrt.',
    opening: 'Im Foto wird nach Gesichtern gesucht',
    openingHint: 'Ein großes Foto braucht einige Sekunden.',
    alt: 'Das Foto, das Sie ausgewählt haben, aufrecht',
    face: 'Gesicht {{number}}',
    error: {
      'too-many-bytes': {
        title: 'Die Datei ist zu groß: {{megabytes}} MB.',
        text: 'Sie darf höchstens {{limit}} MB haben. Speichern Sie sie kleiner, oder wählen Sie eine andere. Es wurde nichts davon aufbewahrt.',
      },
      'too-many-pixels': {
        title: 'Das Foto hat zu viele Pixel: {{megapixels}} Megapixel.',
        text: 'Es darf höchstens {{limit}} Megapixel haben. Speichern Sie es kleiner, oder wählen Sie ein anderes. Es wurde nichts davon aufbewahrt.',
      },
      'not-a-photo': {
        title: 'Diese Datei ist kein Foto, das die App lesen kann.',
        text: 'Wählen Sie eine Datei vom Typ JPEG, PNG oder WebP. Es wurde nichts davon aufbewahrt.',
      },
      damaged: {
        title: 'Das Foto ist beschädigt und lässt sich nicht öffnen.',
        text: 'Wählen Sie ein anderes. Es wurde nichts davon aufbewahrt.',
      },
    },
    noFace: {
      title: 'In diesem Foto wurde kein Gesicht gefunden.',
      text: 'Wählen Sie ein Foto, das das Gesicht von vorn zeigt, nicht zu klein und in gutem Licht.',
    },
    faceError: {
      'photo-gone': 'Das Foto ist nicht mehr geöffnet. Wählen Sie es noch einmal aus.',
      'move-closer': 'Dieses Gesicht ist im Foto zu klein. Wählen Sie eines, in dem es größer ist.',
      'move-back':
        'Dieses Gesicht ist abgeschnitten oder zu nah. Wählen Sie ein Foto aus größerer Entfernung.',
      'centre-face':
        'Dieses Gesicht ist ganz am Rand. Wählen Sie ein Foto, auf dem es ganz zu sehen ist.',
      'face-camera':
        'Dieses Gesicht schaut zu weit zur Seite. Wählen Sie ein Foto, das es von vorn zeigt.',
      'more-light': 'Dieses Gesicht ist zu dunkel. Wählen Sie ein helleres Foto.',
      'less-light': 'Dieses Gesicht ist zu hell. Wählen Sie ein Foto mit weicherem Licht.',
      'even-light':
        'Eine Seite dieses Gesichts ist dunkel. Wählen Sie ein Foto mit Licht von vorn.',
      'hold-upright':
        'Dieser Kopf ist stark zur Seite geneigt. Wählen Sie ein Foto, auf dem er gerade ist.',
      'hold-still': 'Dieses Gesicht ist unscharf. Wählen Sie ein schärferes Foto.',
      'wipe-lens': 'Dieses Gesicht ist unscharf. Wählen Sie ein schärferes Foto.',
      'uncover-face':
        'Etwas verdeckt dieses Gesicht. Wählen Sie ein Foto, das Augen und Mund zeigt.',
      'open-eyes': 'Die Augen sind geschlossen. Wählen Sie ein Foto mit offenen Augen.',
      'close-mouth': 'Der Mund ist weit offen. Wählen Sie ein Foto mit ruhigem Gesicht.',
      'one-person': 'Wählen Sie ein Foto, das nur diese Person zeigt.',
      'turn-head': 'Wählen Sie ein Foto, das das Gesicht aus einem anderen Winkel zeigt.',
    },
  },
} satisfies Translated<'de', 'camera'>;
