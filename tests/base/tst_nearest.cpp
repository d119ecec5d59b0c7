// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nearest.h"

#include <QtTest>

#include <array>

using namespace stowage;

class NearestTest : public QObject {
    Q_OBJECT

private slots:
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
    void tellsInWords();
};

namespace {
constexpr std::array<std::string_view, 4> kVerbs{"run", "render", "check", "ecs:UpdateService"};
}

void NearestTest::findsWhatWasMeant_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("meant");
    QTest::newRow("itself") << QByteArray("run") << QByteArray("run");
    QTest::newRow("changed") << QByteArray("rum") << QByteArray("run");
    QTest::newRow("left out") << QByteArray("chck") << QByteArray("check");
    QTest::newRow("added") << QByteArray("rrun") << QByteArray("run");
    QTest::newRow("swapped") << QByteArray("chekc") << QByteArray("check");
    QTest::newRow("case") << QByteArray("RENDER") << QByteArray("render");
    QTest::newRow("long") << QByteArray("ecs:updateServices") << QByteArray("ecs:UpdateService");
    QTest::newRow("far") << QByteArray("dance") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("endless") << QByteArray(100'000, 'r') << QByteArray();
}

void NearestTest::findsWhatWasMeant()
{
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, meant);
    QCOMPARE(std::string(nearestWord(word.toStdString(), kVerbs)), meant.toStdString());
}

void NearestTest::tellsInWords()
{
    QCOMPARE(didYouMean("chek", kVerbs), std::string(" Did you mean check?"));
    QCOMPARE(didYouMean("fly away", kVerbs), std::string());
}

QTEST_GUILESS_MAIN(NearestTest)
#include "tst_nearest.moc"
