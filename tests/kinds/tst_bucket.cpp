// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class BucketKindTest : public QObject {
    Q_OBJECT

private slots:
    void isNamedAsAmazonS3Allows_data();
    void isNamedAsAmazonS3Allows();
    void goesIntoThePlanWithItsUploads();
    void definitionsUseIt();
};

void BucketKindTest::isNamedAsAmazonS3Allows_data()
{
    QTest::addColumn<bool>("isFit");
    for (const char* fit : {"abc", "bucket-1", "a.b-c", "0uploads"})
        QTest::newRow(fit) << true;
    for (const char* unfit : {"ab", "Uploads", "a_b", "-abc", "abc.", "a..b"})
        QTest::newRow(unfit) << false;
    QTest::newRow(std::string(64, 'a').c_str()) << false;
}

void BucketKindTest::isNamedAsAmazonS3Allows()
{
    QFETCH(bool, isFit);
    Surroundings around;
    QCOMPARE(Surroundings::wrong(around.add<Bucket>(QTest::currentDataTag())).empty(), isFit);
}

void BucketKindTest::goesIntoThePlanWithItsUploads()
{
    Surroundings around;
    const Drawn& bucket = around.add<Bucket>("uploads", Bucket{true, 1.5, 4, "in/"});
    const sim::Plan plan = Surroundings::lowered(bucket);
    QCOMPARE(plan.events.buckets.size(), std::size_t(1));
    const sim::BucketNode& node = plan.events.buckets.front();
    QCOMPARE(node.name, std::string("uploads"));
    QVERIFY(node.notifies);
    QCOMPARE(node.milliUploadsPerMinute, std::int64_t{1'500});
    QCOMPARE(node.objectBytes, std::int64_t{4'096});
    QCOMPARE(node.prefix, std::string("in/"));
}

void BucketKindTest::definitionsUseIt()
{
    Surroundings around;
    Drawn& definition = around.add<TaskDefinition>("job");
    around.add<Container>("app", {}, &definition);
    Drawn& bucket = around.add<Bucket>("uploads");
    Surroundings::link(definition, bucket, "readsBucket");
    QCOMPARE(Surroundings::wrong(definition),
             std::vector<std::string>{
                 "Nothing allows what its application calls of AWS: s3:GetObject."});
    Surroundings::link(definition, around.add<Role>("worker"), "taskRole");
    QVERIFY(Surroundings::wrong(definition).empty());
    const sim::Plan plan = Surroundings::lowered(definition);
    QCOMPARE(plan.events.uses.size(), std::size_t(1));
    QCOMPARE(plan.events.uses.front().store.text, bucket.id.text);
    QVERIFY(!plan.events.uses.front().writes);
}

QTEST_GUILESS_MAIN(BucketKindTest)
#include "tst_bucket.moc"
