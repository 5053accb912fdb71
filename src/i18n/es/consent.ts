import type { Translated } from '../translated';

export const consent = {
  person: { withdraw: { pending: 'Retirando…' } },
  consent: {
    done: 'Hecho',
    later: 'Más tarde',
    no: 'No, retiro mi consentimiento',
    your: {
      open: 'Su consentimiento',
      answer: 'Leer y responder',
      asks: '{{name}}, se ha escrito de nuevo lo que pasa aquí con su cara. Léalo, por favor, y diga si sigue de acuerdo.',
      title: 'Su consentimiento',
      recognised: 'Se le ha reconocido como',
      notYou: '¿No es {{name}}? Entonces vuelva atrás, y mire a la cámara una vez más.',
      asked: {
        title: 'Hay un aviso nuevo',
        text: 'Desde que aceptó, se ha escrito de nuevo lo que pasa aquí con su cara. Léalo, por favor, y diga si sigue de acuerdo.',
        read: 'Leer el aviso nuevo',
        leave: 'Más tarde',
      },
      kept: {
        title: 'Lo que ha aceptado',
        text: 'Puede leerlo otra vez, y cambiar para qué se puede usar su cara.',
        read: 'Leer el aviso',
        leave: 'Dejar todo como está',
      },
      back: {
        title: 'Retirarlo',
        text: 'En cualquier momento, sin dar razones. Desde ese momento ya no se le reconoce aquí.',
        action: 'Retirar mi consentimiento',
      },
    },
    answer: {
      title: 'Qué pasa aquí con su cara',
      lead: 'Léalo, por favor. En la página siguiente puede decir si acepta.',
      tick: 'Marque lo que acepta. Para lo que deje vacío, su cara no se usa.',
      yes: 'Acepto',
      pending: 'Guardando…',
    },
    answered: {
      title: 'Gracias',
      text: 'Ha aceptado la versión {{version}} del aviso.',
    },
    withdraw: {
      title: '¿Retirar su consentimiento?',
      lead: 'Desde este momento ya no se le reconoce aquí.',
      erased: 'Todo lo que hay guardado sobre usted se borra, como dice el aviso que aceptó.',
      receipt: 'Recibe un comprobante, que dice cuándo.',
      otherwise: 'Hay una vía equivalente sin su cara. Puede registrarse otra vez más adelante.',
      guardian: 'Uno de los padres o el tutor lo retira por la persona.',
      yes: 'Retirarlo',
      keep: 'Mantenerlo',
    },
    look: {
      title: 'Mire a la cámara otra vez, por favor',
      lead: 'Para que nadie más decida por usted. En cuanto se le reconozca, seguirá solo.',
      other: 'La aplicación no reconoce a {{name}} en esta imagen.',
    },
    trouble: {
      gone: {
        title: 'Ya no tiene un registro aquí.',
        text: 'Su consentimiento se ha retirado mientras tanto. Ya no queda nada que decidir.',
      },
      inbox: {
        title: 'Su respuesta no se puede guardar aquí en este momento.',
        text: 'Una parte de la caja fuerte está dañada. No se ha cambiado nada. Pida a una persona responsable que desbloquee la aplicación, lo que la arregla, y responda otra vez.',
      },
      changed: {
        title: 'Ya hay un aviso más nuevo.',
        text: 'Se publicó mientras usted leía. No se ha guardado nada: léalo, por favor, y responda otra vez.',
      },
    },
    withdrawn: {
      title: 'Consentimiento retirado',
      you: 'Ya no se le reconoce aquí.',
      other: 'Ya no se reconoce a {{name}}.',
      erased: 'Todo lo que estaba guardado se ha borrado.',
      next: 'Todo lo que hay guardado se borrará la próxima vez que una persona responsable abra la aplicación aquí.',
      after:
        'Todo lo que hay guardado se borrará cuando una persona responsable abra la aplicación aquí el {{day}} o después.',
      noReceipt:
        'No se ha podido hacer un comprobante, porque falta la clave para firmarlo, o porque su plazo ha terminado. El consentimiento está retirado de todos modos.',
    },
  },
} satisfies Translated<'es', 'consent'>;
