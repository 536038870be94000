import type { Words } from '../../../texts.ts';

export const entraErrorsText: Words['failures']['entraErrors'] = {
  // The account.
  50_014: {
    detail: 'La cuenta de invitado aún no ha aceptado su invitación.',
    advice: 'Acepte la invitación y vuelva a autorizar.',
  },
  50_020: { detail: 'La cuenta pertenece a una organización distinta de la de la aplicación.' },
  50_034: { detail: 'La organización no tiene ninguna cuenta con este nombre.' },
  50_053: {
    detail:
      'La cuenta está bloqueada tras demasiados intentos de inicio de sesión, o el inicio de sesión procede de una dirección con actividad sospechosa.',
    advice: 'Espere a que la cuenta se desbloquee o pida a un administrador que la desbloquee y vuelva a autorizar.',
  },
  50_055: {
    detail: 'La contraseña de la cuenta ha caducado.',
    advice: 'Establezca una contraseña nueva y vuelva a autorizar.',
  },
  50_056: {
    detail: 'La cuenta no tiene contraseña en este directorio.',
    advice: 'Pida a un administrador que establezca una y vuelva a autorizar.',
  },
  50_057: {
    detail: 'La cuenta está deshabilitada.',
    advice: 'Pida a un administrador que la habilite o autorice otra cuenta.',
  },
  50_105: {
    detail: 'La cuenta no está asignada a la aplicación y la aplicación lo requiere.',
    advice: 'Pida a un administrador que asigne la cuenta a la aplicación empresarial y vuelva a autorizar.',
  },
  50_126: { detail: 'El nombre de usuario o la contraseña no son correctos.' },
  50_135: {
    detail: 'Hay que cambiar la contraseña de la cuenta por un riesgo que Microsoft ha detectado.',
    advice: 'Cambie la contraseña y vuelva a autorizar.',
  },
  50_144: {
    detail: 'La contraseña de Active Directory de la cuenta ha caducado.',
    advice: 'Establezca una contraseña nueva de Active Directory y vuelva a autorizar.',
  },
  51_004: { detail: 'El directorio de la organización no contiene la cuenta.' },
  90_072: {
    detail: 'La cuenta no es miembro de la organización cuya aplicación se usa.',
    advice: 'Haga que inviten a la cuenta allí o autorice otra cuenta.',
  },
  500_208: { detail: 'La aplicación no admite este tipo de cuenta.' },

  // Consent.
  65_001: {
    detail: 'Nadie ha dado consentimiento a lo que esta aplicación necesita, o se retiró.',
  },
  65_004: { detail: 'Los permisos solicitados se rechazaron en el explorador.' },
  90_094: {
    detail: 'Solo un administrador de su organización puede dar consentimiento a esta aplicación.',
    advice: 'Pida a un administrador que dé consentimiento a la aplicación y vuelva a autorizar.',
  },
  90_095: {
    detail: 'Se ha pedido a los administradores de su organización que aprueben esta aplicación.',
    advice: 'Vuelva a autorizar cuando la hayan aprobado.',
  },

  // Policies of the organization.
  50_002: {
    detail: 'La organización solo admite inicios de sesión a través de su propio proxy.',
    advice: 'Consulte a un administrador sobre las restricciones de inquilino.',
  },
  50_005: {
    detail: 'Una directiva no admite inicios de sesión desde este sistema operativo.',
    advice: 'Pida a un administrador que lo permita.',
  },
  50_097: {
    detail: 'Una directiva requiere un dispositivo que la organización conozca.',
    advice: 'Registre este equipo en la organización o pida a un administrador que excluya la aplicación.',
  },
  50_129: {
    detail: 'Una directiva requiere un dispositivo registrado en la organización.',
    advice: 'Registre este equipo en las cuentas profesionales o educativas y vuelva a autorizar.',
  },
  50_131: {
    detail:
      'Una directiva bloqueó el inicio de sesión, por ejemplo por el estado del dispositivo o por actividad sospechosa.',
    advice: 'Pida a un administrador que consulte el registro de inicios de sesión.',
  },
  50_155: {
    detail: 'La organización no pudo comprobar este dispositivo.',
    advice: 'Pida a un administrador que compruebe su registro.',
  },
  53_000: {
    detail: 'Una directiva de acceso condicional requiere un dispositivo conforme y este no lo es.',
    advice: 'Inscriba el dispositivo en la administración de dispositivos de su organización y vuelva a autorizar.',
  },
  53_001: {
    detail: 'Una directiva de acceso condicional requiere un dispositivo unido al dominio y este no lo está.',
    advice: 'Autorice en un dispositivo unido al dominio.',
  },
  53_002: {
    detail: 'Una directiva de acceso condicional solo admite aplicaciones aprobadas.',
    advice: 'Pida a un administrador que apruebe esta aplicación.',
  },
  53_003: {
    detail: 'Una directiva de acceso condicional de su organización bloqueó el inicio de sesión.',
    advice:
      'Pida a un administrador que permita este inicio de sesión o autorice desde un dispositivo que la directiva permita.',
  },
  53_004: {
    detail: 'Hay que registrar la autenticación multifactor para la cuenta y un riesgo impide hacerlo ahora.',
    advice: 'Pida a un administrador que la registre para la cuenta.',
  },
  53_011: {
    detail: 'La cuenta está bloqueada por un riesgo.',
    advice: 'Pida a un administrador que descarte el riesgo.',
  },
  500_021: {
    detail: 'Su red solo admite inicios de sesión en determinadas organizaciones y esta no está entre ellas.',
    advice: 'Pida a un administrador de la red que permita esta organización (restricciones de inquilino).',
  },
  500_022: {
    detail: 'Las restricciones de inquilino de su organización no permiten el acceso a esta organización.',
    advice: 'Pida a un administrador que lo permita.',
  },
  500_212: {
    detail: 'La organización de la cuenta no permite el acceso a la otra organización.',
    advice: 'Pida a un administrador que cambie la configuración de acceso de salida.',
  },
  500_213: {
    detail: 'La organización no admite cuentas de la otra organización.',
    advice: 'Pida a un administrador que cambie la configuración de acceso de entrada.',
  },
  530_003: {
    detail: 'Una directiva requiere un dispositivo administrado por la organización y este no lo está.',
    advice: 'Autorice en un dispositivo administrado.',
  },
  530_032: {
    detail: 'Una directiva de seguridad de la organización bloquea este inicio de sesión.',
    advice: 'Pida a un administrador que lo permita.',
  },
  530_035: {
    detail: 'Los valores predeterminados de seguridad de la organización bloquean este inicio de sesión.',
    advice: 'Pida a un administrador que lo permita.',
  },

  // What signing in again settles.
  16_000: { detail: 'Microsoft tiene que preguntar qué cuenta se desea usar.' },
  50_058: { detail: 'Ya no hay ninguna sesión iniciada en Microsoft 365.' },
  50_072: { detail: 'Primero hay que registrar la autenticación multifactor para la cuenta.' },
  50_074: { detail: 'Se requiere autenticación multifactor y no se superó.' },
  50_076: { detail: 'Se requiere autenticación multifactor.' },
  50_078: { detail: 'La autenticación multifactor ha caducado.' },
  50_079: { detail: 'Primero hay que registrar información de seguridad para la autenticación multifactor.' },
  50_089: { detail: 'El inicio de sesión tardó demasiado y ha caducado.' },
  50_132: { detail: 'La sesión terminó por un cambio de la contraseña.' },
  50_133: { detail: 'La sesión se revocó o se cambió la contraseña.' },
  50_158: { detail: 'La organización requiere una comprobación de otro servicio y no se superó.' },
  50_173: { detail: 'El inicio de sesión se revocó, por ejemplo porque se cambió la contraseña.' },
  54_005: { detail: 'La respuesta de este inicio de sesión ya se había usado.' },
  70_000: { detail: 'Microsoft no acepta el token del inicio de sesión.' },
  70_008: { detail: 'El token del inicio de sesión ha caducado.' },
  70_043: { detail: 'La organización requiere un nuevo inicio de sesión pasado cierto tiempo.' },
  700_082: { detail: 'El inicio de sesión ha caducado porque no se usó durante 90 días.' },

  // The registration of the application.
  50_011: {
    detail: 'Falta la dirección de redirección http://localhost en el registro de la aplicación.',
    advice: 'Agregue http://localhost en «Aplicaciones móviles y de escritorio» en el registro y vuelva a autorizar.',
  },
  50_194: {
    detail: 'La aplicación solo está registrada para una organización.',
    advice:
      'Escriba el id. de inquilino de esa organización en la configuración de la aplicación y vuelva a autorizar.',
  },
  65_005: {
    detail: 'El registro solicita permisos que Microsoft no encuentra.',
    advice: 'Agregue al registro los permisos delegados Mail.Send y User.Read de Microsoft Graph.',
  },
  70_001: { title: 'Aplicación no disponible', detail: 'La aplicación está deshabilitada o es desconocida.' },
  70_011: {
    detail: 'Microsoft no acepta los permisos solicitados.',
    advice: 'Compruebe los permisos delegados del registro: Mail.Send y User.Read de Microsoft Graph.',
  },
  500_011: {
    detail: 'La organización no tiene Microsoft Graph, para el que se solicitaron los permisos.',
    advice: 'Pida a un administrador que compruebe las aplicaciones empresariales de la organización.',
  },
  500_112: {
    detail: 'La dirección de redirección de la respuesta no es la de la solicitud.',
    advice: 'Compruebe que el registro tiene http://localhost en «Aplicaciones móviles y de escritorio».',
  },
  650_052: {
    detail: 'La organización no está suscrita al servicio que la aplicación necesita.',
    advice: 'Pida a un administrador que compruebe las suscripciones de la organización.',
  },
  650_053: {
    detail: 'La aplicación solicitó un permiso que no existe.',
    advice: 'Compruebe los permisos de API del registro: deben ser de Microsoft Graph.',
  },
  650_056: {
    detail: 'El registro no indica permisos o ningún administrador les ha dado consentimiento.',
    advice: 'Agregue Mail.Send y User.Read al registro, dé consentimiento y vuelva a autorizar.',
  },
  650_057: {
    detail: 'Microsoft Graph no está entre los permisos del registro.',
    advice: 'Agregue al registro Mail.Send y User.Read de Microsoft Graph y vuelva a autorizar.',
  },
  700_025: {
    detail: 'Se envió un secreto, que un cliente público no debe tener.',
    advice: 'Registre la aplicación como cliente público en «Aplicaciones móviles y de escritorio».',
  },
  7_000_112: {
    title: 'Aplicación deshabilitada',
    detail: 'La aplicación está deshabilitada en la organización.',
    advice: 'Pida a un administrador que habilite el inicio de sesión en la aplicación empresarial.',
  },
  7_000_215: {
    detail: 'El registro espera un secreto de cliente y este programa no tiene ninguno.',
    advice: 'Registre http://localhost en «Aplicaciones móviles y de escritorio» y no en «Web».',
  },
  7_000_218: {
    detail: 'El registro no permite flujos de clientes públicos, así que Microsoft pide un secreto.',
    advice: 'Active «Permitir flujos de clientes públicos» en Autenticación en el registro y vuelva a autorizar.',
  },
  7_000_222: {
    detail: 'Los secretos de cliente del registro han caducado; este programa no necesita ninguno.',
    advice: 'Registre la aplicación como cliente público en «Aplicaciones móviles y de escritorio».',
  },
  700_011: { detail: 'La organización no tiene la aplicación que se solicitó.' },
  700_016: {
    detail:
      'No hay ninguna aplicación con este id. de cliente registrada en su organización, o nadie le ha dado consentimiento allí.',
  },
  1_000_031: {
    detail: 'La organización no admite la aplicación en este momento.',
    advice: 'Pida a un administrador que la permita.',
  },

  // The organization.
  50_059: {
    title: 'Organización desconocida',
    detail: 'Microsoft no puede determinar de qué organización se trata.',
  },
  90_002: { detail: 'Microsoft 365 no conoce ninguna organización con este id. de inquilino.' },

  // What passes.
  50_033: { detail: 'Microsoft comunica un error pasajero.' },
  50_087: { detail: 'El servicio de autenticación multifactor tiene un error pasajero.' },
  50_088: { detail: 'Se alcanzó el límite de llamadas para la autenticación multifactor.' },
  50_196: { detail: 'Microsoft ha recibido demasiadas solicitudes de este inicio de sesión en poco tiempo.' },
  90_006: { detail: 'Un servicio que el inicio de sesión necesita no está disponible por el momento.' },
  90_012: { detail: 'El servicio de inicio de sesión tardó demasiado en responder.' },
  90_024: { detail: 'El servicio de inicio de sesión está sobrecargado por el momento.' },
  90_033: { detail: 'El directorio de Microsoft 365 no está disponible por el momento.' },
  90_055: { detail: 'La organización tiene demasiadas solicitudes de inicio de sesión en este momento.' },
  90_090: {
    detail: 'El servicio de inicio de sesión no puede establecer contacto con el directorio por el momento.',
  },

  // What this program asked.
  90_014: {
    detail: 'Falta un campo en la solicitud de este programa.',
    advice: 'Instale la versión más reciente de este programa y vuelva a autorizar.',
  },
  90_023: {
    detail: 'Microsoft no acepta la solicitud de este programa.',
    advice: 'Instale la versión más reciente de este programa y vuelva a autorizar.',
  },
  900_144: {
    detail: 'Falta un parámetro en la solicitud de este programa.',
    advice: 'Instale la versión más reciente de este programa y vuelva a autorizar.',
  },
  9_002_313: {
    detail: 'Microsoft considera incorrecta la solicitud de este programa.',
    advice: 'Instale la versión más reciente de este programa y vuelva a autorizar.',
  },
  9_002_325: {
    detail: 'A la solicitud de este programa le falta la prueba que deben dar los clientes públicos.',
    advice: 'Instale la versión más reciente de este programa y vuelva a autorizar.',
  },
};
