// SPDX-License-Identifier: GPL-3.0-or-later
// What Amazon ECR refuses, in its words.
#include "session/repositories.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::pulls;

class RefusedImagesTest : public QObject {
    Q_OBJECT

private slots:
    void refusesInAwsWords_data();
    void refusesInAwsWords();
    void aDigestIsPushedOnce();
    void tagsThatAreImmutableStay();
    void whatIsNotThereIsNotDeleted();
};

void RefusedImagesTest::refusesInAwsWords_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const char* operation, const char* with,
                        const char* answer) {
        QTest::newRow(name) << QString(operation) << QString(with) << QString(answer);
    };
    add("there", "ecr:CreateRepository", R"({"repositoryName":"app"})",
        "RepositoryAlreadyExistsException: The repository with name 'app' already exists in the "
        "registry with id '123456789012'");
    add("name", "ecr:CreateRepository", R"({"repositoryName":"App"})",
        "InvalidParameterException: Invalid parameter at 'repositoryName' failed to satisfy "
        "constraint: 'must satisfy regular expression "
        "'(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*''");
    add("mutability", "ecr:CreateRepository",
        R"({"repositoryName":"web","imageTagMutability":"NEVER"})",
        "InvalidParameterException: Invalid parameter at 'imageTagMutability' failed to satisfy "
        "constraint: 'Member must satisfy enum value set: [IMMUTABLE, MUTABLE]'");
    add("nowhere", "ecr:BatchDeleteImage",
        R"({"repositoryName":"web","imageIds":[{"imageTag":"1"}]})",
        "RepositoryNotFoundException: The repository with name 'web' does not exist in the "
        "registry with id '123456789012'");
    add("none", "ecr:BatchDeleteImage", R"({"repositoryName":"app","imageIds":[]})",
        "InvalidParameterException: Invalid parameter at 'imageIds' failed to satisfy constraint: "
        "'Member must have length between 1 and 100'");
}

void RefusedImagesTest::refusesInAwsWords()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story;
    makeRepository(story);
    QCOMPARE(QString::fromStdString(story.call(operation.toStdString(), with.toStdString())),
             answer);
}

void RefusedImagesTest::aDigestIsPushedOnce()
{
    const std::string digest = "sha256:" + std::string(64, 'a');
    Story story;
    makeRepository(story);
    QCOMPARE(put(story, "1", 0, digest), std::string());
    QCOMPARE(put(story, "1", 0, digest),
             "ImageAlreadyExistsException: Image with digest '" + digest +
                 "' and tag '1' already exists in the repository with name 'app' in registry with "
                 "id '123456789012'");
    QCOMPARE(put(story, "2", 0, digest), std::string());
    QCOMPARE(imagesOf(story).size(), std::size_t{1});
    QCOMPARE(itemsOf(imagesOf(story).front(), "imageTags").size(), std::size_t{2});
}

void RefusedImagesTest::tagsThatAreImmutableStay()
{
    Story story;
    story.call("ecr:CreateRepository",
               R"({"repositoryName":"app","imageTagMutability":"IMMUTABLE"})");
    QCOMPARE(put(story, "1"), std::string());
    QCOMPARE(put(story, "1"),
             std::string("ImageTagAlreadyExistsException: The image tag '1' already exists in the "
                         "'app' repository and cannot be overwritten because the tag is "
                         "immutable."));
    QCOMPARE(put(story, "2"), std::string());
}

void RefusedImagesTest::whatIsNotThereIsNotDeleted()
{
    Story story;
    makeRepository(story);
    put(story, "1");
    remove(story, "imageTag", "2");
    QCOMPARE(imagesOf(story).size(), std::size_t{1});
    QVERIFY(factsOf(story, FactKind::imageDeleted).empty());
}

QTEST_GUILESS_MAIN(RefusedImagesTest)
#include "tst_refused_images.moc"
