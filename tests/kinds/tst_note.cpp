// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class NoteTest : public QObject {
    Q_OBJECT

private slots:
    void takesTextOfSeveralLines();
    void isNoPartOfTheSimulation();
};

void NoteTest::takesTextOfSeveralLines()
{
    const Field& text = *findField(infoOf<Note>().rows, "text");
    QVERIFY(!objection(text, std::string("one\ntwo")));
    QVERIFY(objection(text, std::string("one\x07two")));
    QVERIFY(objection(text, std::string(70'000, 'x')));
}

void NoteTest::isNoPartOfTheSimulation()
{
    QVERIFY(infoOf<Note>().lower == nullptr);
    QVERIFY(infoOf<Note>().links.empty());
}

QTEST_GUILESS_MAIN(NoteTest)
#include "tst_note.moc"
