// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy/rules.h"

#include <QRegularExpression>

namespace tidy {
namespace {

constexpr int kLongestFile = 400;
constexpr int kLongestFunction = 60;

struct Block {
    bool isFunction = false;
    bool isData = false;
    int firstLine = 0;
};

// What stands between the last `;`, `{` or `}` and an opening brace says whether a function begins.
bool opensFunction(const QString& head)
{
    static const QRegularExpression kOther("^\\s*(template\\s*<[^{]*>\\s*)?(namespace|class|struct|"
                                           "enum|union|extern)\\b(?!.*\\)\\s*$)");
    static const QRegularExpression kAssigned("^[^(]*(?<![=!<>])=(?!=)");
    if (!head.contains(u'(') || kOther.match(head).hasMatch())
        return false;
    const bool isLambda = head.contains(u'[') && head.trimmed().endsWith(u')');
    return isLambda || head.contains(u"operator") || !kAssigned.match(head).hasMatch();
}

// Finds the functions that hold no other function: a lambda inside a function counts with it.
class FunctionFinder {
public:
    explicit FunctionFinder(const SourceFile& file) : file_(file) {}

    Findings run()
    {
        for (int line = 0; line < file_.code.size(); ++line) {
            if (file_.code[line].trimmed().startsWith(u'#'))
                continue;
            for (const auto letter : file_.code[line])
                read(letter, line + 1);
            head_ += u' ';
        }
        return found_;
    }

private:
    void read(QChar letter, int line)
    {
        if (letter == u'{') {
            open(line);
        } else if (letter == u'}') {
            close(line);
        } else if (letter == u';') {
            head_.clear();
        } else {
            if (head_.trimmed().isEmpty())
                headLine_ = line;
            head_ += letter;
        }
    }

    void open(int line)
    {
        const bool inside = !blocks_.empty() && blocks_.back().isFunction;
        const bool isData = head_.contains(u"_data(");
        blocks_.push_back(
            {inside || opensFunction(head_), isData, head_.trimmed().isEmpty() ? line : headLine_});
        outermost_.push_back(!inside);
        head_.clear();
    }

    void close(int line)
    {
        head_.clear();
        if (blocks_.empty())
            return;
        const auto block = blocks_.back();
        const bool outermost = outermost_.back();
        blocks_.pop_back();
        outermost_.pop_back();
        const int length = line - block.firstLine + 1;
        if (block.isFunction && outermost && !block.isData && length > kLongestFunction)
            found_.push_back({"function-length", file_.path, block.firstLine,
                              QString("the function has %1 lines, at most %2 read well; split it")
                                  .arg(length)
                                  .arg(kLongestFunction)});
    }

    const SourceFile& file_;
    std::vector<Block> blocks_;
    std::vector<bool> outermost_;
    QString head_;
    int headLine_ = 1;
    Findings found_;
};

QString licence(const SourceFile& file)
{
    return file.isUnder("model") ? QString("MIT") : QString("GPL-3.0-or-later");
}

void checkLicence(const SourceFile& file, Findings& found)
{
    const auto line = "SPDX-License-Identifier: " + licence(file);
    if (file.isCpp()) {
        if (file.lines.value(0) != "// " + line)
            found.push_back({"licence", file.path, 1, "the first line is: // " + line});
        return;
    }
    const bool isScript = file.path.endsWith(u".sh") || file.path.endsWith(u".py") ||
                          file.path.endsWith(u"CMakeLists.txt") || file.path == u"tests/check";
    if (isScript && !file.lines.mid(0, 2).contains("# " + line))
        found.push_back({"licence", file.path, 1, "one of the first two lines is: # " + line});
}

void checkOpening(const SourceFile& file, Findings& found)
{
    QString sentence;
    int line = 1;
    for (; file.lines.value(line).startsWith(u"// "); ++line)
        sentence += file.lines[line].mid(2);
    static const QRegularExpression kSecond("[.!?] +[A-Z]");
    if (sentence.isEmpty() || !sentence.endsWith(u'.') || kSecond.match(sentence).hasMatch())
        found.push_back({"opening", file.path, 2,
                         "a header opens with one sentence that says what the thing is for"});
    if (file.lines.value(line) != u"#pragma once")
        found.push_back({"opening", file.path, line + 1, "after the sentence comes #pragma once"});
}

} // namespace

Findings shapeFindings(const SourceFile& file)
{
    Findings found;
    checkLicence(file, found);
    if (!file.isCpp())
        return found;
    static const QRegularExpression kName("^[a-z][a-z0-9]*(_[a-z0-9]+)*\\.(h|cpp)$");
    if (!kName.match(file.path.section(u'/', -1)).hasMatch())
        found.push_back({"file-name", file.path, 1, "files are named in snake_case"});
    if (file.lines.size() > kLongestFile)
        found.push_back(
            {"file-length", file.path, kLongestFile + 1,
             QString("the file has %1 lines, at most %2 read well; split it along a noun")
                 .arg(file.lines.size())
                 .arg(kLongestFile)});
    if (file.isHeader())
        checkOpening(file, found);
    for (auto& finding : FunctionFinder(file).run())
        found.push_back(std::move(finding));
    return found;
}

} // namespace tidy
