/// Every word and number the window shows, in English and Spanish.
///
/// Terms: a **key** names a message in the bundles `trozo/ui/words_en.properties` and `words_es.properties`; `{0}`,
/// `{1}`, ... in a message are its **gaps**. Nothing keeps a sentence: it is bound to the language and said anew when
/// that changes.
package trozo.ui.words;
