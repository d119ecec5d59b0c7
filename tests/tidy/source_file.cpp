// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy/source_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace tidy {
namespace {

// Walks over C++ text once and blanks what is not code, so that rules can be plain patterns.
class Blanker {
public:
    explicit Blanker(const QString& text) : text_(text), uncommented_(text), code_(text) {}

    void run()
    {
        while (at_ < text_.size()) {
            if (startsWith(u"//"))
                blank(text_.indexOf(u'\n', at_), true);
            else if (startsWith(u"/*"))
                blank(after(u"*/", at_ + 2), true);
            else if (startsWith(u"R\""))
                blankRawText();
            else if (text_[at_] == u'"')
                blankQuoted(u'"');
            else if (text_[at_] == u'\'' && !separatesDigits())
                blankQuoted(u'\'');
            else
                ++at_;
        }
    }

    const QString& uncommented() const { return uncommented_; }
    const QString& code() const { return code_; }

private:
    bool startsWith(QStringView what) const { return QStringView(text_).mid(at_).startsWith(what); }
    bool separatesDigits() const { return at_ > 0 && text_[at_ - 1].isLetterOrNumber(); }

    qsizetype after(QStringView mark, qsizetype from) const
    {
        const auto found = text_.indexOf(mark, from);
        return found < 0 ? text_.size() : found + mark.size();
    }

    void blank(qsizetype end, bool isComment)
    {
        end = end < 0 ? text_.size() : end;
        for (; at_ < end; ++at_) {
            if (text_[at_] == u'\n')
                continue;
            code_[at_] = u' ';
            if (isComment)
                uncommented_[at_] = u' ';
        }
    }

    void blankRawText()
    {
        const auto open = text_.indexOf(u'(', at_);
        const auto delimiter = text_.mid(at_ + 2, open - at_ - 2);
        blank(after(QString(u')' + delimiter + u'"'), open), false);
    }

    void blankQuoted(QChar quote)
    {
        auto end = at_ + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != u'\n')
            end += text_[end] == u'\\' ? 2 : 1;
        ++at_;
        blank(std::min(end, text_.size()), false);
        ++at_;
    }

    const QString& text_;
    QString uncommented_;
    QString code_;
    qsizetype at_ = 0;
};

bool isWritten(const QString& path)
{
    static const QStringList kFolders = {"app",       "model", "views",
                                         "resources", "tests", "packaging"};
    static const QStringList kEndings = {"h",  "cpp",  "txt", "md",   "sh",
                                         "py", "json", "svg", "cmake"};
    const auto folder = path.section(u'/', 0, 0);
    if (path.contains(u'/') && !kFolders.contains(folder))
        return false;
    return kEndings.contains(path.section(u'.', -1)) || path == u"tests/check";
}

} // namespace

SourceFile parse(const QString& path, const QString& text)
{
    SourceFile file{path, text.split(u'\n'), {}, {}};
    if (!file.lines.isEmpty() && file.lines.last().isEmpty())
        file.lines.removeLast();
    Blanker blanker(text);
    if (file.isCpp())
        blanker.run();
    file.uncommented = blanker.uncommented().split(u'\n');
    file.code = blanker.code().split(u'\n');
    return file;
}

std::vector<SourceFile> readTree(const QString& root)
{
    QStringList paths;
    QDirIterator walk(root, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const auto path = QDir(root).relativeFilePath(walk.next());
        if (isWritten(path))
            paths.append(path);
    }
    paths.sort();
    std::vector<SourceFile> files;
    for (const auto& path : std::as_const(paths)) {
        QFile file(root + u'/' + path);
        if (file.open(QIODevice::ReadOnly))
            files.push_back(parse(path, QString::fromUtf8(file.readAll())));
    }
    return files;
}

} // namespace tidy
