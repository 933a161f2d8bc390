"""The texts around the conversation, in three languages."""

from bot.channels.web import Chrome

ENGLISH = Chrome(
    language="en",
    rtl=False,
    name="Mukaan",
    conversation="Conversation",
    you="You",
    write="Write here",
    send="Send",
    waiting="Waiting to be sent",
    lost="Connection lost, trying again… Your messages are kept.",
    located="My location",
    no_location="Your device did not give its location. You can write the name of your place.",
    map="Open the map",
    menu="Menu",
    leave="Leave this device",
    leave_ask="Then nobody who uses this device after you sees this conversation. You cannot get it back here.",
    leave_yes="Leave",
    leave_no="Stay",
    left="The conversation is no longer on this device.",
    again="Start again",
    nowhere="There is no page here.",
    script="This chat needs JavaScript. Please allow it in your browser.",
)
FINNISH = Chrome(
    language="fi",
    rtl=False,
    name="Mukaan",
    conversation="Keskustelu",
    you="Sinä",
    write="Kirjoita tähän",
    send="Lähetä",
    waiting="Odottaa lähettämistä",
    lost="Yhteys katkesi, yritän uudelleen… Viestisi ovat tallessa.",
    located="Minun sijaintini",
    no_location="Laite ei antanut sijaintia. Voit kirjoittaa paikkakunnan nimen.",
    map="Avaa kartta",
    menu="Valikko",
    leave="Poistu tältä laitteelta",
    leave_ask="Silloin kukaan muu tämän laitteen käyttäjä ei näe keskustelua. Et saa sitä takaisin tälle laitteelle.",
    leave_yes="Poistu",
    leave_no="Jää tähän",
    left="Keskustelu ei ole enää tällä laitteella.",
    again="Aloita uudelleen",
    nowhere="Täällä ei ole sivua.",
    script="Tämä keskustelu tarvitsee JavaScriptin. Salli se selaimessasi.",
)
ARABIC = Chrome(
    language="ar",
    rtl=True,
    name="Mukaan",
    conversation="المحادثة",
    you="أنت",
    write="اكتب هنا",
    send="إرسال",
    waiting="في انتظار الإرسال",
    lost="انقطع الاتصال، أحاول من جديد… رسائلك محفوظة.",
    located="موقعي",
    no_location="لم يعطِ جهازك موقعه. يمكنك كتابة اسم مكانك.",
    map="افتح الخريطة",
    menu="القائمة",
    leave="مغادرة هذا الجهاز",
    leave_ask="عندها لن يرى هذه المحادثة من يستعمل هذا الجهاز بعدك. لا يمكنك استعادتها هنا.",
    leave_yes="مغادرة",
    leave_no="البقاء",
    left="لم تعد المحادثة على هذا الجهاز.",
    again="ابدأ من جديد",
    nowhere="لا توجد صفحة هنا.",
    script="تحتاج هذه المحادثة إلى JavaScript. من فضلك اسمح به في متصفحك.",
)
CHROMES = {chrome.language: chrome for chrome in (ENGLISH, FINNISH, ARABIC)}


def chromes(language: str) -> Chrome:
    return CHROMES.get(language.partition("-")[0].lower(), ENGLISH)
