/** Texts of the page on which officers choose the recognition model. */
export const model = {
  model: {
    title: 'Recognition model',
    lead: 'The network that tells faces apart. Another one can take its place; what was stored with one cannot be compared with another.',
    row: '{{title}} is in use.',
    rowLost: 'The model that was chosen is not on this device any more.',
    rowNotApproved: 'The model in use is not approved for this vault, so nobody is recognised.',
    inUse: 'In use',
    own: 'The app’s own',
    kept: 'Imported on this device',
    facts: {
      licence: 'Licence',
      source: 'Source',
      size: 'Size of the network',
      numbers: 'Numbers in a template',
      id: 'Identifier',
    },
    use: 'Use {{title}}',
    importAgain:
      'It was not approved for this vault. To use it, import its four files once more below.',
    notApproved: {
      title: 'This model is not approved for this vault.',
      text: 'Nobody is recognised and nobody can be enrolled with it. Import its four files once more below, or use the app’s own model.',
    },
    lost: {
      title: 'The model that was chosen is not on this device any more.',
      text: 'Nobody is recognised until you use another one. Import its four files once more below, or use the app’s own model.',
    },
    change: {
      title: 'Use {{title}}?',
      confirm: 'Use {{title}}',
      again_zero: 'Nobody has to be enrolled again.',
      again_one:
        '{{count}} person has to be enrolled again, at their next visit. Until then nobody recognises this person.',
      again_other:
        '{{count}} people have to be enrolled again, at their next visit. Until then nobody recognises them.',
      back: 'Nothing is deleted: whoever was not enrolled again is recognised once more when you go back to the model in use now. How sure the app is follows from what was measured for the model.',
      lock: 'The page is loaded anew, and the vault has to be unlocked again.',
      gone: 'This model is not on this device any more. Nothing was changed.',
    },
    remove: {
      action: 'Remove {{title}}',
      title: 'Remove {{title}} from this device?',
      confirm: 'Remove {{title}}',
      text: 'Its files are deleted, and the vault does not trust it any longer. People who are enrolled stay. Whoever was enrolled with it only has to be enrolled again, or it has to be imported once more.',
      chosen: 'It is the model in use. Use another one first. Nothing was changed.',
    },
    import: {
      title: 'Import another model',
      text: 'A model pack is four files: manifest.json, network.onnx, calibration.json and LICENCE.txt. They are checked before anything is kept, and never leave this device.',
      choose: 'Choose the four files',
      hint: 'All four together, or drop them here.',
      checking: 'Checking the model',
      passed: 'Passed every check; not kept yet',
      approve: 'Approve {{title}}',
      responsible: {
        title: 'By approving it you answer for it.',
        text: 'The checks find what is broken, not what is poor or made to deceive. Take models only from a source that you trust, with a licence that allows your use, and with a calibration that was measured on people like yours.',
      },
    },
    refused: {
      title: 'This model pack was not taken.',
      unchanged: 'Nothing was changed.',
      missing: 'Not there: {{files}}. Choose all four files of the pack together.',
      others: 'Not part of a pack, or there twice: {{files}}. Choose the four files only.',
      'too-big': '{{file}} has more than {{limit}} MB. Choose a smaller model.',
      'unreadable-file':
        '{{file}} could not be read. Check that it is still there, then try again.',
      'manifest-unreadable':
        'manifest.json cannot be read as JSON in UTF-8. Get the files anew from where the pack is from.',
      'manifest-wrong':
        'manifest.json is not right at “{{at}}”: {{problem}}. Whoever made the pack has to correct it.',
      size: '{{file}} is not as long as the manifest says. It was cut short or belongs to another pack. Get the files anew.',
      hash: '{{file}} is not the file that the manifest names. It was changed or belongs to another pack. Get the files anew.',
      'calibration-unreadable':
        'calibration.json cannot be read. Whoever made the pack has to correct it.',
      'licence-unreadable':
        'LICENCE.txt says nothing. Whoever made the pack has to state the terms of use.',
      'not-onnx': 'network.onnx is no ONNX file. Get the files anew.',
      'operator-set':
        'The network asks for operators that are not taken: {{domain}}, version {{version}}. It has to be exported again.',
      operator:
        'The network has an operator that is not taken: {{name}} ({{domain}}). It has to be exported again without it.',
      feature:
        'The network holds more than plain operators and their numbers: {{feature}}. It has to be exported again without it.',
      input:
        'The network has not the one input that the manifest names ({{announced}}). It has: {{found}}.',
      output:
        'The network has no such output as the manifest names ({{announced}}). It has: {{found}}.',
      'does-not-start': 'The network does not start in this browser. The browser said: {{detail}}',
      'does-not-run':
        'The network does not run on pictures of the size in the manifest. The browser said: {{detail}}',
      'output-length':
        'The network gives {{length}} numbers, and the manifest says {{announced}}. Whoever made the pack has to correct it.',
      'not-finite': 'In the self-test the network gave what is no number. It cannot be used.',
      'no-direction': 'In the self-test the network gave nothing but zeros. It cannot be used.',
      'not-repeatable':
        'In the self-test the network gave different answers to the same picture. It cannot be used.',
      blind:
        'In the self-test the network gave the same answer to different pictures. It cannot be used.',
      'not-a-pack':
        'The calibration is not in the form that the vault needs, so the odds of this model are not known. Whoever made the pack has to calibrate it.',
    },
  },
} as const;
