import type { DefaultText } from './text';

export const es: DefaultText = {
  language: 'es',
  recognition: {
    title: 'Reconocerle',
    text: 'Su nombre se muestra cuando está ante una cámara de este dispositivo, o en una foto abierta en él.',
  },
  body: `**Quién es responsable.** {controller}, {address}. Preguntas y peticiones: {contact}.
Delegado de protección de datos: {dpo}.
Se aplica el derecho de: {jurisdiction}.

**Para qué se usa su cara.**

{purposes}

Cada línea dice cuánto tiempo se guardan sus datos como máximo. Después se borran.

**Qué se guarda.** A partir de imágenes de su cara, la aplicación calcula listas de números. Dos listas se parecen cuando son de la misma persona. Se guardan estas listas, su nombre, la forma de localizarle si la indica, y lo que ha aceptado. Todo está cifrado, en este dispositivo y en las copias de seguridad que guarda la organización. Las imágenes no se guardan, y no se envía nada a ninguna parte.

**Qué seguridad da.** Puede equivocarse. Muestra lo raro que es que otra persona se parezca tanto, y nunca es la única razón de una decisión sobre usted.

**Usted decide.** Decir que no, no tiene ninguna desventaja: hay una vía equivalente sin su cara. Si dice que sí, puede retirarlo en cualquier momento y sin dar razones, aquí o a través de {contact}. Desde ese momento ya no se le reconoce, y todo lo relativo a usted se borra: {erase}, o la próxima vez que una persona responsable abra después la aplicación.

**Sus derechos.** Puede ver lo que se guarda sobre usted, pedir que se corrija, recibir una copia, pedir que se limite su uso y pedir que se borre. Puede reclamar ante la autoridad de protección de datos de donde vive o trabaja.
La de esta organización: {authority}.`,
  withoutFace: `Está bien, y no se ha guardado nada sobre usted. Hay una vía equivalente sin su cara: pregunte en la recepción, o contacte con {contact}.`,
};
