// SPDX-License-Identifier: GPL-3.0-or-later
// Every part explains itself.
#include "kinds/part_words.h"

#include <QtTest>

#include <algorithm>

using namespace stowage::doc;

class PartWordsTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindSaysWhatItIsAndWhereItBelongs();
    void aServiceTellsWhatItIsConnectedWith();
    void settingsComeWithTheirHelp();
};

void PartWordsTest::everyKindSaysWhatItIsAndWhereItBelongs()
{
    for (const KindInfo& kind : allKinds()) {
        const PartWords words = partWords(kind);
        const QByteArray name(kind.key.data(), qsizetype(kind.key.size()));
        QVERIFY2(!words.what.empty() && words.what.back() == '.', name);
        const bool isMany = kind.article.empty();
        QVERIFY2(words.lives.starts_with(isMany ? "They belong " : "It belongs "), name);
        QVERIFY2(words.lives.back() == '.', name);
        for (const auto& [first, more] : words.connections)
            QVERIFY2(first.size() > 8 && first.back() == '.' && !more.empty(), name);
    }
    QCOMPARE(partWords(*findKind("cluster")).lives,
             std::string("It belongs in a VPC or on the canvas itself."));
    QCOMPARE(partWords(*findKind("users")).connections.front().first,
             std::string("They send requests to a load balancer."));
}

void PartWordsTest::aServiceTellsWhatItIsConnectedWith()
{
    const PartWords words = partWords(*findKind("service"));
    const auto tells = [&words](const char* sentence) {
        return std::any_of(words.connections.begin(), words.connections.end(),
                           [sentence](const auto& each) { return each.first == sentence; });
    };
    QVERIFY(tells("It runs a task definition."));
    QVERIFY(tells("A scaling policy scales it."));
    QVERIFY(!tells("It polls a queue."));
}

void PartWordsTest::settingsComeWithTheirHelp()
{
    for (const KindInfo& kind : allKinds())
        for (const auto& [label, help] : partWords(kind).settings)
            QVERIFY(!label.empty() && !help.empty());
    QVERIFY(!partWords(*findKind("queue")).settings.empty());
}

QTEST_GUILESS_MAIN(PartWordsTest)
#include "tst_part_words.moc"
