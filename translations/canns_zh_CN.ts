<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CoreText</name>
    <message>
        <source>There is not enough memory for this. Close other programs, or make the problem smaller.</source>
        <translation>内存不足。请关闭其他程序，或缩小问题的规模。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What was recorded, and is it sound?</source>
        <translation>记录了什么？数据可靠吗？</translation>
    </message>
    <message>
        <source>Preprocess</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>When did which unit fire, on one clock with the behaviour?</source>
        <translation>各单元在何时发放？与行为对齐到同一时钟。</translation>
    </message>
    <message>
        <source>TDA</source>
        <translation>拓扑分析</translation>
    </message>
    <message>
        <source>What shape do the states of the population form?</source>
        <translation>群体的状态构成什么形状？</translation>
    </message>
</context>
<context>
    <name>TorusView</name>
    <message>
        <source>θ₁ round the ring, θ₂ round the tube</source>
        <translation>θ₁ 沿大环，θ₂ 沿管截面</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>The 3-D module is not installed: %1</source>
        <translation>未安装三维模块：%1</translation>
    </message>
    <message>
        <source>There is no 3-D view here: OpenGL 3.2 through EGL was not found. On Debian, install libgl1-mesa-dri.</source>
        <translation>此处无法显示三维视图：未找到通过 EGL 的 OpenGL 3.2。在 Debian 上请安装 libgl1-mesa-dri。</translation>
    </message>
</context>
<context>
    <name>RecordingDetails</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation><numerusform>%n 个单元</numerusform></translation>
    </message>
    <message>
        <source>%1 spikes</source>
        <translation>%1 个锋电位</translation>
    </message>
    <message>
        <source>%1 bins of %2 ms</source>
        <translation>%1 个时间箱，每箱 %2 毫秒</translation>
    </message>
    <message>
        <source>position and head direction</source>
        <translation>位置与头朝向</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>head direction</source>
        <translation>头朝向</translation>
    </message>
    <message>
        <source>no tracking</source>
        <translation>无跟踪数据</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Simulated data, not a measurement.</source>
        <translation>模拟数据，并非实测。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Please cite</source>
        <translation>请引用</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 至 %2 秒</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Gaps in the tracking</source>
        <translation>跟踪缺口</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s), %1 in all.</source>
        <translation><numerusform>%n 处缺口，共 %1。</numerusform></translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>仅列出前 %1 处。</translation>
    </message>
</context>
<context>
    <name>canns::AboutDialog</name>
    <message>
        <source>About CANNs</source>
        <translation>关于 CANNs</translation>
    </message>
    <message>
        <source>Attractor analysis and simulation for neuroscience.</source>
        <translation>面向神经科学的吸引子分析与模拟。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>The source of this program is under the Apache License 2.0. This binary is linked with Qt Charts and is therefore distributed under the GNU General Public License, version 3.</source>
        <translation>本程序的源代码采用 Apache 许可证 2.0。此二进制文件链接了 Qt Charts，因此按 GNU 通用公共许可证第 3 版分发。</translation>
    </message>
    <message>
        <source>It stands on these libraries:</source>
        <translation>本程序使用以下程序库：</translation>
    </message>
    <message>
        <source>Colour maps:</source>
        <translation>配色：</translation>
    </message>
    <message>
        <source>Series colours: Okabe and Ito, 2008.</source>
        <translation>曲线颜色：Okabe 与 Ito，2008。</translation>
    </message>
</context>
<context>
    <name>canns::BarcodeFigure</name>
    <message>
        <source>No classes yet: run this step</source>
        <translation>尚无同调类：请运行此步骤</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条形码</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Classes, the longest of each dimension</source>
        <translation>同调类（各维度中最长者）</translation>
    </message>
</context>
<context>
    <name>canns::ChartFigure</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 至 %2：%3</translation>
    </message>
</context>
<context>
    <name>canns::DiagramFigure</name>
    <message>
        <source>No classes yet: run this step</source>
        <translation>尚无同调类：请运行此步骤</translation>
    </message>
    <message>
        <source>Persistence diagram</source>
        <translation>持续图</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>诞生</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>消亡</translation>
    </message>
</context>
<context>
    <name>canns::Figure</name>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 厘米</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 毫米</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>数值 (*.csv)</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>与窗口一致</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Grid lines</source>
        <translation>网格线</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save numbers…</source>
        <translation>保存数值…</translation>
    </message>
</context>
<context>
    <name>canns::GuideWindow</name>
    <message>
        <source>en</source>
        <comment>folder of the guide: en, zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>The guide is not installed.</source>
        <translation>未安装使用指南。</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← 返回</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>canns::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop what is running (Esc)</source>
        <translation>停止正在运行的任务 (Esc)</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>取消正在运行的任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1: stopping…</source>
        <translation>%1：正在停止…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
</context>
<context>
    <name>canns::MainWindow</name>
    <message>
        <source>%1 – CANNs</source>
        <translation>%1 – CANNs</translation>
    </message>
    <message>
        <source>CANNs</source>
        <translation>CANNs</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Recordings (%1)</source>
        <translation>记录 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close Recording</source>
        <translation>关闭记录(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel What Is &amp;Running</source>
        <translation>取消正在运行的任务(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>L&amp;anguage / 语言</source>
        <translation>语言(&amp;A) / Language</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About CANNs</source>
        <translation>关于 CANNs(&amp;A)</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>尚未打开过文件</translation>
    </message>
    <message>
        <source>Forget These</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Steps of the analysis</source>
        <translation>分析步骤</translation>
    </message>
    <message>
        <source>What this page shows, and how it is computed (F1)</source>
        <translation>本页显示什么、如何计算 (F1)</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of this language: en, zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Parameters were changed</source>
        <translation>参数已更改</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run This Step</source>
        <translation>运行此步骤(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy as Command</source>
        <translation>复制为命令(&amp;C)</translation>
    </message>
</context>
<context>
    <name>canns::MapFigure</name>
    <message>
        <source>x %1 m, y %2 m: %3 %4</source>
        <translation>x %1 米，y %2 米：%3 %4</translation>
    </message>
</context>
<context>
    <name>canns::MessageBar</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>错误信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此信息</translation>
    </message>
</context>
<context>
    <name>canns::ParameterForm</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Show advanced parameters</source>
        <translation>显示高级参数</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>label and symbol of a parameter</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Reset to %1</source>
        <translation>重置为 %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>范围 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>One of the list</source>
        <translation>从列表中选择</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>开或关</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>需要整数</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>需要数字</translation>
    </message>
    <message>
        <source>Numbers with commas between</source>
        <translation>需要以逗号分隔的数字</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind and range</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>canns::PointCloudView</name>
    <message>
        <source>No points yet: run this step</source>
        <translation>尚无数据点：请运行此步骤</translation>
    </message>
</context>
<context>
    <name>canns::PreprocessPage</name>
    <message>
        <source>Preprocess</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Mean rate (Hz)</source>
        <translation>平均发放率 (Hz)</translation>
    </message>
    <message>
        <source>Speed before the filter</source>
        <translation>过滤前的速度</translation>
    </message>
    <message>
        <source>Speed (m/s)</source>
        <translation>速度 (m/s)</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>时间箱数</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>One unit: spikes and activity</source>
        <translation>单个单元：锋电位与活动</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>Unit %1: spikes and activity</source>
        <translation>单元 %1：锋电位与活动</translation>
    </message>
</context>
<context>
    <name>canns::RasterFigure</name>
    <message>
        <source>This recording has no units</source>
        <translation>此记录没有单元</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>锋电位</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1, unit %2</source>
        <translation>%1，单元 %2</translation>
    </message>
</context>
<context>
    <name>canns::RecordingPage</name>
    <message>
        <source>Simulated</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>These data were made by a program, not measured.</source>
        <translation>这些数据由程序生成，并非实测。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Units and details</source>
        <translation>单元与详情</translation>
    </message>
    <message>
        <source>Details of the recording</source>
        <translation>记录详情</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Take all units in</source>
        <translation>纳入所有单元</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Leave all units out</source>
        <translation>排除所有单元</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>发放率</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>占据时间</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>This recording has no position</source>
        <translation>此记录没有位置数据</translation>
    </message>
    <message>
        <source>Speed (m/s)</source>
        <translation>速度 (m/s)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>采样数</translation>
    </message>
    <message>
        <source>Firing rates</source>
        <translation>发放率</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>This recording has no units</source>
        <translation>此记录没有单元</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message numerus="yes">
        <source>Details, %n warning(s)</source>
        <translation><numerusform>详情，%n 条警告</numerusform></translation>
    </message>
    <message>
        <source>%1 of %2 in</source>
        <translation>已纳入 %1 / %2</translation>
    </message>
</context>
<context>
    <name>canns::SaveFigureDialog</name>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>与屏幕一致</translation>
    </message>
    <message>
        <source>One column (89 mm)</source>
        <translation>单栏 (89 mm)</translation>
    </message>
    <message>
        <source>One and a half columns (120 mm)</source>
        <translation>一栏半 (120 mm)</translation>
    </message>
    <message>
        <source>Two columns (183 mm)</source>
        <translation>双栏 (183 mm)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Dots per inch (PNG)</source>
        <translation>每英寸点数 (PNG)</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>浅色，用于论文</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
</context>
<context>
    <name>canns::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Figure: zoom in, zoom out</source>
        <translation>图形：放大、缩小</translation>
    </message>
    <message>
        <source>Figure: move the view, or turn it in 3-D</source>
        <translation>图形：移动视图，三维时旋转</translation>
    </message>
    <message>
        <source>Figure: show all</source>
        <translation>图形：显示全部</translation>
    </message>
    <message>
        <source>Figure: copy the picture</source>
        <translation>图形：复制图片</translation>
    </message>
    <message>
        <source>Figure: save the picture</source>
        <translation>图形：保存图片</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Figure: zoom; with Ctrl only across, with Alt only up</source>
        <translation>图形：缩放；按住 Ctrl 仅横向，按住 Alt 仅纵向</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Figure: move the view</source>
        <translation>图形：移动视图</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Figure: zoom into a box</source>
        <translation>图形：放大到方框</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>Figure: its menu</source>
        <translation>图形：菜单</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
</context>
<context>
    <name>canns::StagePage</name>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>Done in %1 s.</source>
        <translation>已完成，用时 %1 秒。</translation>
    </message>
    <message>
        <source>Parameters were changed since this was computed.</source>
        <translation>计算之后参数已更改。</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run this step, and what it needs (F5)</source>
        <translation>运行此步骤及其所需的步骤 (F5)</translation>
    </message>
    <message>
        <source>Run this step</source>
        <translation>运行此步骤</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>All parameters of this step back to their defaults</source>
        <translation>将此步骤的所有参数恢复为默认值</translation>
    </message>
    <message>
        <source>Reset all parameters</source>
        <translation>重置所有参数</translation>
    </message>
</context>
<context>
    <name>canns::StartPage</name>
    <message>
        <source>Drop a recording here</source>
        <translation>将记录文件拖到这里</translation>
    </message>
    <message>
        <source>NWB, HDF5, NumPy (.npz, .npy) and CSV files open as they are. Or begin with one of the samples.</source>
        <translation>可直接打开 NWB、HDF5、NumPy（.npz、.npy）和 CSV 文件，也可以从示例开始。</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>打开记录…</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>canns::TdaPage</name>
    <message>
        <source>TDA</source>
        <translation>拓扑分析</translation>
    </message>
    <message>
        <source>Landmarks in three principal components</source>
        <translation>前三个主成分中的地标</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
</context>
<context>
    <name>canns::TrajectoryFigure</name>
    <message>
        <source>This recording has no position</source>
        <translation>此记录没有位置数据</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Speed (m/s)</source>
        <translation>速度 (m/s)</translation>
    </message>
    <message>
        <source>Head direction (°)</source>
        <translation>头朝向 (°)</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Head direction</source>
        <translation>头朝向</translation>
    </message>
    <message>
        <source>x %1 m, y %2 m</source>
        <translation>x %1 米，y %2 米</translation>
    </message>
</context>
<context>
    <name>canns::UnitsModel</name>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>锋电位</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>脑区</translation>
    </message>
    <message>
        <source>Depth (mm)</source>
        <translation>深度 (mm)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
</context>
<context>
    <name>canns::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source> are allowed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A .npy begins with the bytes 93 4E 55 4D 50 59; save it again with numpy.save.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A cocycle has a value on the edge {}–{}, but there are {} landmarks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A landmark stands for row {}, but the activity has {} rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A noisy stimulus that stays.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A point's distance to itself is {}; it must be 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A series of shape ({}) is no position or angle.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A spike time is {}, but a number is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A stimulus that comes and goes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A stimulus that jumps, with a strength of its own for each place.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A stimulus that moves from angle to angle.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A stimulus that moves from point to point.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A time range is two numbers, begin and end, the first the smaller.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A unit is named by {}, but a number or text is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A {} was wanted for {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity and time must have equal length.</source>
        <translation>活动与时间的长度必须相等。</translation>
    </message>
    <message>
        <source>Activity must be bins × units, with a time for every bin.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adaptation strength</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adaptation time constant</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add `t`, the time of every sample in seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An object with parameters was wanted, {} was found.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arithmetic of the states.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrays `spike` (counts, or pickled spike times, which are decoded but never run) and `t`, `x`, `y`, `hd`; or what canns wrote.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As in canns for Python</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for fewer coordinates, or choose other classes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for fewer coordinates, or use more time, more cells or more landmarks: this recording shows no such loop.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At least one point is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At most so many times the tuning is estimated anew from the decoded phases; it ends when phases move by less than 0.01 rad.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Band-limited input needs that: choose fft or automatic.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bauer 2021, Ripser: efficient computation of Vietoris–Rips persistence barcodes, J. Appl. Comput. Topology 5.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bayesian decoding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Begin and end of the stretch to use, on the clock of the recording; empty for the whole recording.</source>
        <translation>要使用的起止时间（记录的时钟）；留空表示整个记录。</translation>
    </message>
    <message>
        <source>Bin width</source>
        <translation>箱宽</translation>
    </message>
    <message>
        <source>Binned activity must be bins × units.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bins</source>
        <translation>时间箱数</translation>
    </message>
    <message>
        <source>Bins a circle of the Bayesian decoder's torus; a ring has three times as many.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bins are pooled to steps of this width; phases between are interpolated.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bins in which no cell fired get no phase.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Both are needed.</source>
        <translation>两者都需要。</translation>
    </message>
    <message>
        <source>Both must be finite and the conversion not 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bump of activity on a ring that tracks one angle.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bump on a torus that tracks a point.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that it exists and may be read.</source>
        <translation>请检查文件是否存在、是否可读。</translation>
    </message>
    <message>
        <source>Check that spike times and tracking were read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that the folder exists, may be written to and has room.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that the recording has spikes at the times of the tracking.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the clock of the recording, or take wider bins.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>Check the recording, and the speed filter of the preprocessing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a prime up to {}, or the engine canns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose an epoch or a range within it.</source>
        <translation>请选择其中的时段或范围。</translation>
    </message>
    <message>
        <source>Choose landmarks first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose more cells in the preprocessing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the population vector, or fewer coordinates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Circular coordinates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Class {} has no integer cocycle at scale {:.3g} ({} triangles stay open): its coordinate is not to be trusted. Try another coefficient (a larger prime).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Class {} is listed twice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close other programs, or open it on a machine with more memory.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compatibility</source>
        <translation>兼容性</translation>
    </message>
    <message>
        <source>Coupling strength</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cross-validation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cross-validation splits the cells in halves, but there are {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decoded phases are {} × {}, true ones {} × {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decodes once from each half of the cells and tells how well the two agree.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decoding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decoding needs the square matrix of distances between landmarks, found {} × {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you mean "{}"?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Divisive inhibition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draws the halves of cells for the cross-validation.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Durations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Durations must be a list of numbers from 0 up, with at least one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Epoch</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Epochs need a name, a begin and an end each.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every sample needs a time; write NaN into the position where tracking failed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every sample needs one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export it with one of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export the recording into one file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export x and y as one series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill gaps up to</source>
        <translation>填补缺口上限</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give +inf for two points without an edge.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give a positive number, such as 0.01 for centimetres.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give numbers separated by commas.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give one gain a duration, or none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give one row a time and one column a coordinate (one or two).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Greatest value of the represented feature; the same point as the least.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Half width of the Gaussian coupling and of the stimulus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Head direction and position have different clocks; each sample of the position got the head direction nearest in time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Highest dimension of the barcode.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How many circular coordinates are made: two for a torus, one for a ring. Taken are the classes with the longest bars in H1, unless they are listed under "classes".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How phases at all times are found from those of the landmarks: Bayesian (tuning curves on the ring or torus, estimated anew until they settle) or population vector.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How the recurrent input is worked out; all ways agree up to rounding.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install Debian's package ripser, or choose the engine canns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It has no epochs at all: leave the epoch empty.</source>
        <translation>记录没有任何时段：请将时段留空。</translation>
    </message>
    <message>
        <source>It has no parameters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It holds {}, but numbers are wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is a table of records, but one element type is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is damaged, still being written, or was not copied completely.</source>
        <translation>文件已损坏、正在写入或没有完整复制。</translation>
    </message>
    <message>
        <source>It may have run out of memory; choose the engine canns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It may not have been copied completely.</source>
        <translation>文件可能没有完整复制。</translation>
    </message>
    <message>
        <source>It seems to be transposed: bins × units is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its end must be above its beginning.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its epochs are {}.</source>
        <translation>其时段有：{}。</translation>
    </message>
    <message>
        <source>Its units are {}.</source>
        <translation>其单元有：{}。</translation>
    </message>
    <message>
        <source>Keep only the times when the animal moves.</source>
        <translation>只保留动物运动的时间。</translation>
    </message>
    <message>
        <source>Kernel width</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least value of the represented feature.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave such rows out, or choose the metric euclidean or cityblock.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave that cell or that time out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Legs of whole steps with both ends visited, as the Python package makes them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longest edge of the complex, in the unit of the distances; 0 for no threshold.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lower the minimum speed, switch the filter off, or check the length unit.</source>
        <translation>请降低最低速度、关闭速度过滤，或检查长度单位。</translation>
    </message>
    <message>
        <source>Minimum speed</source>
        <translation>最低速度</translation>
    </message>
    <message>
        <source>Most memory that the barcode may take; 0 for four fifths of what is free.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the epoch to use; empty for the whole recording. Epochs of the same name are taken together.</source>
        <translation>要使用的时段名称；留空表示整个记录。同名时段合并使用。</translation>
    </message>
    <message>
        <source>Name the spikes `spike`, the time `t`, and the position `x` and `y`.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name units, or "all".</source>
        <translation>请写出单元名称，或 "all"。</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neurons a side</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neurons along each side of the sheet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neurons at both ends of the range, which are one point of the ring, as the Python package places them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neurons round the ring.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No bin is faster than {} m/s; the fastest is {:.3g} m/s.</source>
        <translation>没有速度超过 {} m/s 的时间箱；最快为 {:.3g} m/s。</translation>
    </message>
    <message>
        <source>No cell fired in {} of {} bins ({:.1f} %); {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No pipe to another program can be made.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No recording shrinks so much: the file is damaged or made to do harm.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No temporary file can be made.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No unit was chosen.</source>
        <translation>没有选择任何单元。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of threads; 0 for all. Results do not depend on it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Numbers are wanted here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One number is wanted here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only dicts, lists, numbers, text and NumPy arrays are read. If you do not know this file's source, do not open it in Python.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open it on a machine with more memory, or cut the recording.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Peak of the external input.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Persistence: cocycles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Persistence: sorting edges</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Persistence: the program </source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Points are counted from 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Position and time must have equal length: export the trajectory again, or open it without position.</source>
        <translation>位置与时间的长度必须相等：请重新导出轨迹，或不带位置打开。</translation>
    </message>
    <message>
        <source>Position and time must have equal length: export the trajectory again, or open the file without it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Positions are in pixels, but metres are wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prime p &lt; 2^15: cohomology is taken over Z_p.</source>
        <translation>素数 p &lt; 2^15：在 Z_p 上计算上同调。</translation>
    </message>
    <message>
        <source>Range from</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Range to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ranks of the classes to use, 1 for the longest bar; empty: the longest ones.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Readable are: {}. The ending of the name counts.</source>
        <translation>可读取的格式：{}。以文件扩展名为准。</translation>
    </message>
    <message>
        <source>Reading spikes</source>
        <translation>正在读取锋电位</translation>
    </message>
    <message>
        <source>Reading stopped before the end of the file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the activity</source>
        <translation>正在读取活动</translation>
    </message>
    <message>
        <source>Reading the check sum</source>
        <translation>正在读取校验和</translation>
    </message>
    <message>
        <source>Reading the trajectory</source>
        <translation>正在读取轨迹</translation>
    </message>
    <message>
        <source>Recurrent input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>References are wanted here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reinstall canns-gui, or set CANNS_RESOURCES to the folder that holds them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reinstall canns-gui.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove NaN and infinity from the spike times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repack the file, for instance with `h5repack -f GZIP=4 OLD NEW`.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace NaN and infinity before the file is opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replaces several classes by the shortest generators of the lattice that they span, so that no two coordinates wind along the same circle.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Representatives of how many of the longest H1 classes; -1 for all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Representatives of how many of the longest H2 classes; -1 for all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ring whose bump travels by itself or ahead of its stimulus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run the preprocessing again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run the stage tda again with as many cocycles as coordinates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run the stage tda again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save each column as an array of its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save it with numpy.ascontiguousarray.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save it with numpy.savez or numpy.savez_compressed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the archive without a password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>See `canns describe {}`.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Something unknown went wrong.</source>
        <translation>发生未知错误。</translation>
    </message>
    <message>
        <source>Sort its samples by time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sorted units with their place and quality, position and head direction, epochs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed filter</source>
        <translation>速度过滤</translation>
    </message>
    <message>
        <source>Speed smoothing</source>
        <translation>速度平滑</translation>
    </message>
    <message>
        <source>Spikes to activity on one clock, with the behaviour of the same moments.</source>
        <translation>将锋电位转换为同一时钟上的活动，并附上同一时刻的行为。</translation>
    </message>
    <message>
        <source>Spread of the phase after one second under the smoothness prior.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths spike counts over time, cut at 4 σ; 0 leaves counts as they are.</source>
        <translation>在时间上平滑锋电位计数的高斯核的标准差，截断于 4 σ；0 表示不平滑。</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the position before the speed is taken, cut at 4 σ.</source>
        <translation>计算速度之前平滑位置的高斯核的标准差，截断于 4 σ。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on every neuron at every step, as a part of the stimulus amplitude.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stimulus amplitude</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strength of adaptation; the bump travels by itself above τ/τᵥ.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strength of the divisive inhibition; a bump stands by itself below the critical value k_c.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strength of the recurrent excitation.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strength of the stimulus at each feature as a part of the amplitude; empty: 1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Switch it off.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Switch the speed filter off, or choose another time.</source>
        <translation>请关闭速度过滤，或选择其他时间。</translation>
    </message>
    <message>
        <source>Symmetrise it first, for example by (D + Dᵀ)/2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take fewer landmarks, set a threshold, lower the maximum dimension, or raise the memory limit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take wider bins, fewer units or a shorter time.</source>
        <translation>请使用更宽的箱、更少的单元或更短的时间。</translation>
    </message>
    <message>
        <source>Take {} s or a whole multiple of it.</source>
        <translation>请使用 {} 秒或其整数倍。</translation>
    </message>
    <message>
        <source>Tasks that drive it: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tell how many metres a pixel is (metresPerUnit).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text is wanted here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Bayesian decoder works with one or two coordinates, not {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity has the shape {}, but bins × units is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity has {} bins, fewer than the {} landmarks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity holds broken numbers and was taken for firing rates in Hz.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity holds values that are not finite.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity is zero everywhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity of cell {} is {} at {:.2f} s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The animal was never tracked in the chosen time, so its speed is not known.</source>
        <translation>所选时间内没有跟踪到动物，速度未知。</translation>
    </message>
    <message>
        <source>The archive cannot be written: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The archive does not say how large the entry is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The archive holds no array `spike`; it holds {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The array holds {}, but a dict of spike times is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The array's format version is {}, but 1 to 3 are known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The attribute `nwb_version` is missing. Convert files of version 1 first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The bars do not overlap, so the classes cannot be compared: the coordinates were left as they are and may wind along the same circle.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The buffers of a Fourier transform did not fit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The chosen time has no bin: the recording runs from {:.3f} to {:.3f} s.</source>
        <translation>所选时间内没有时间箱：记录从 {:.3f} 到 {:.3f} 秒。</translation>
    </message>
    <message>
        <source>The coefficient is {}; a prime below 2^15 was wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The connectivity does not mirror along each axis.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The conversion {} with offset {} makes no sense.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The coordinate is {}; it must be finite.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The coordinates have different clocks or units.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The data end too early.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The distance is not a number (NaN).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The distance is {}; distances must not be negative.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The edge between {} and {} was given before with the length {}; now it is {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The edge joins the point {} to itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The edge joins the points {} and {}, but there are only {} points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The element type `{}` cannot be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The entry cannot be opened: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The entry ends too early.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The entry is compressed by method {}, but only stored and deflated ones can be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The entry is damaged: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The entry is encrypted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The entry is stored as {} bytes but said to have {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The entry would grow from {} bytes to {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file cannot be read: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file does not say that it is NWB 2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file does not tell the unit of the units' depth; it was taken for micrometres.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file for the other program cannot be written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file holds a trajectory but no spikes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file holds no sorted units.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is damaged or made to do harm.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is damaged or was not copied completely.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is damaged, or it is too large for this machine.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is damaged, or its index does not belong to its spike times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is damaged, or not written by NumPy.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is damaged. Save it again, best as plain arrays.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is incomplete, or of another layout.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is incomplete.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file may not have been copied completely.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The format of this file is not known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The head direction runs from {:.4g} to {:.4g} and was taken for degrees.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The head direction was taken from `{}`, one of {} series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The header of the array cannot be read: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The header of the array says that it is {} bytes long.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The header promises the shape {}, but the pickle holds {} objects.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The header promises {} bytes for shape {}, but {} follow.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The index does not belong to the texts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The index ends at spike {}, but there are {} spike times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The index says that unit {} ends at spike {}, but it begins at {} and there are {} spikes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The largest prime allowed is {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The list of samples cannot be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The matrix has {} rows and {} columns; a square one was wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The matrix is not symmetric: here {}, but {} at [{}, {}].</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The median speed is {:.3g} m/s: the positions may be in centimetres or pixels. Open the recording with the right length unit.</source>
        <translation>速度的中位数为 {:.3g} m/s：位置可能以厘米或像素为单位。请以正确的长度单位打开记录。</translation>
    </message>
    <message>
        <source>The model "{}" senses {}, which the task "{}" does not give.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The nearest primes are {} and {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The numbers cannot be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The numbers lie in another file, which is not opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The phase is taken to diffuse from step to step, and past and future spikes are used too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The pickle asks for {}, which is never run or made here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The pickle cannot be read: {} (at byte {}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The pickle holds {}, but an array of objects is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The plain lift of class {} was no integer cocycle or no generator; another representative of the class was used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The position has only one of x and y.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The position has three coordinates; {} and {} were taken for the floor, as {} varies least.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The position spans {:.4g} m, which is much for an arena. If the file holds centimetres, open it with 0.01 metres per unit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The position was taken from `{}`, the first of {} series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The program ripser cannot take the coefficient {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The program {} cannot be started: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The program {} did not finish.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The program {} printed a bar that cannot be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The program {} printed an unknown dimension.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The program's resources (samples, guide) are not where they should be.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The range of the feature goes from {} to {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rank of a class is a whole number from 1, not {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The recording came in bins of {} s; bins of {} s cannot be made of them.</source>
        <translation>记录的箱宽为 {} 秒，无法由此得到 {} 秒的箱。</translation>
    </message>
    <message>
        <source>The recording does not say how wide its bins are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The recording has no bins.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The recording has no duration: there are fewer than two moments in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The recording has no epoch "{}".</source>
        <translation>记录中没有时段 "{}"。</translation>
    </message>
    <message>
        <source>The recording has no position, so the speed filter could not be applied: all times are kept.</source>
        <translation>记录没有位置数据，无法进行速度过滤：保留所有时间。</translation>
    </message>
    <message>
        <source>The recording has no unit "{}".</source>
        <translation>记录中没有单元 "{}"。</translation>
    </message>
    <message>
        <source>The recording has no units.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The recording spans more bins than can be.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The references cannot be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The row has length zero, so that it has no direction.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The samples of the trajectory were not in order of time; they were sorted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The scale at which coordinates are made: birth + this fraction of the persistence.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The series has neither timestamps nor a starting time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The shape is {}, but one number a sample is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The shape is {}, but samples × 2 is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The size {} × {} is more than can be held.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The smallest prime is 2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The spike times are {}, but an array or list of numbers is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The spike times have no index that tells whose they are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The spike times of unit {} must be finite and ascend, but {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The spike times of {} {} were not in order; they were sorted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The starting time or the rate is missing or makes no sense.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The table of objects is in Fortran order.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The table of units has ({}) rows, but there are spikes or activity of {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The text cannot be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The text holds {:#x}, which is no character.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The time of sample {} of the trajectory is {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The times of the bins must ascend, but {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The times of the head direction do not ascend.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The times of the trajectory did not ascend: its samples were sorted.</source>
        <translation>轨迹的时间不是递增的：已按时间排序。</translation>
    </message>
    <message>
        <source>The times of the trajectory must be finite and ascend, but {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The unit of the head direction, `{}`, is not known; it was taken for radians.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The unit of the position, `{}`, is not known; it was taken for metres.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The value {} is not a whole number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The value {} is too large.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The width of a bin is not known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {} was taken from `{}`; there is also `{}`.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are more than 999 999 different lengths: values are rounded to the six digits that the program prints.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} bins of activity but {} times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} distances; {} points have {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} entries for {} units.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} points; at most {} can be handled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} rows for {} landmarks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} start times but {} stop times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} times for {} rows of activity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} timestamps for {} samples.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There cannot be {} metres to a unit of length.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is a position or head direction but no clock: the array `t` is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no activity: {} bins of {} cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no choice {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no model "{}".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no parameter "{}".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no sample named `{}`.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no state array "{}".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no such dataset.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no such entry in the archive.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no task "{}".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no time at which both the decoded and the true phase are known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no {} "{}".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs, or make the problem smaller.</source>
        <translation>内存不足。请关闭其他程序，或缩小问题的规模。</translation>
    </message>
    <message>
        <source>There is not enough memory to read the recording.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is one cell; a phase needs a population.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This folder is no recording.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is a link to another file, which is not followed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a NumPy array.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a dataset that can be opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a whole HDF5 file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a whole zip archive: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time after the stimulus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time at each feature.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time before the stimulus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time constant</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time constant of spike-frequency adaptation, in the model's unit of time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time constant of the synaptic input, in the model's unit of time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time of each leg.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Time with the stimulus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times with a speed above this are kept.</source>
        <translation>保留速度高于此值的时间。</translation>
    </message>
    <message>
        <source>Torus whose bump travels by itself or ahead of its stimulus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tracking that was lost for no longer than this is interpolated; longer gaps stay untracked, and the speed filter leaves them out.</source>
        <translation>跟踪丢失不超过此时长时进行插值；更长的缺口保持缺失，并由速度过滤排除。</translation>
    </message>
    <message>
        <source>Tracking was lost {} times for longer, {:.1f} s in all: {}.</source>
        <translation>跟踪较长时间丢失 {} 次，共 {:.1f} 秒：{}。</translation>
    </message>
    <message>
        <source>Tracking was lost {} times for up to {} s: interpolated.</source>
        <translation>跟踪丢失 {} 次，每次不超过 {} 秒：已插值。</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Two coordinates from one class would say the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two of the classes wind along the same circle, so they are not two coordinates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unit {} has a spike time that is not finite.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Units to use: "all", or their names separated by commas.</source>
        <translation>要使用的单元："all" 表示全部，或以逗号分隔的名称。</translation>
    </message>
    <message>
        <source>Use the activity that the landmarks were taken from.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use the cocycles and the distances of one and the same analysis.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wanted are one number of seconds and a positive rate in Hz.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wanted are real numbers, text, or objects: save it as float64, for instance.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wanted are samples, or samples × 1, 2 or 3 coordinates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Weights of the least-squares fit on the landmarks: all equal, or exp(−length), which is the membership strength when lengths are fuzzy distances.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where each leg begins, and where the last one ends.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where the stimulus is held, one after the other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where the stimulus is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who computes: canns itself, or the installed program ripser as a cross-check.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whole numbers are wanted here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of a time bin.</source>
        <translation>时间箱的宽度。</translation>
    </message>
    <message>
        <source>Width of the Gaussian that smooths tuning curves.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write NaN where the animal was not tracked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"canns-1.5" takes the speed as if bins were 10 ms wide and leaves out spikes at the first instant and in the last bin, as that package does.</source>
        <translation>"canns-1.5" 按箱宽 10 毫秒计算速度，并与该软件包一样略去首个时刻和最后一箱中的锋电位。</translation>
    </message>
    <message>
        <source>"{}" is not a number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"{}" is not one of the choices.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"{}" is not {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`t` has {} samples but `{}` has {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`{}` has {} columns; the head direction was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`{}` has {} coordinates; the position was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`{}` has {} samples but `t` has {}.</source>
        <translation>`{}` 有 {} 个采样，而 `t` 有 {} 个。</translation>
    </message>
    <message>
        <source>`{}` is infinite at sample {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`{}` is {} × {} but `t` has {} samples.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`{}` was left out, as there is another array for it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>band-limited</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>canns-1.5</source>
        <translation>canns-1.5（兼容）</translation>
    </message>
    <message>
        <source>dense</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>double</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>fft</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>float</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{} bins of {} units do not fit.</source>
        <translation>{} 个时间箱 × {} 个单元超出内存。</translation>
    </message>
    <message>
        <source>{} circular coordinate{} wanted, but H1 has {} bar{}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} cocycle{} wanted, but the persistence was computed with {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} gains were given for {} durations.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is not a {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is out of range; {} must be {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is too large to be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is too large.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} numbers are promised, but only {} bytes are stored.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} numbers were given, but {} features of {} were wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} numbers were given; a feature of this task has {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} of {} landmarks are not connected to the others at this scale and were left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} of {} units are silent in the kept time: {}.</source>
        <translation>在保留的时间内，{} / {} 个单元没有发放：{}。</translation>
    </message>
    <message>
        <source>{} rows of `{}` have no begin and end in order and were left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} spikes lie outside the {} and were left out.</source>
        <translation>{} 个锋电位位于 {} 之外，已略去。</translation>
    </message>
    <message>
        <source>A module of grid cells on a rat's path (simulated)</source>
        <translation>大鼠路径上的一个网格细胞模块（模拟）</translation>
    </message>
    <message>
        <source>Head-direction cells of a mouse (real)</source>
        <translation>小鼠的头朝向细胞（实测）</translation>
    </message>
    <message>
        <source>Real: mouse A2929, asleep (0–600 s) and awake (600–1200 s); 15 sorted units, 7 of them head-direction cells of the anterodorsal thalamic nucleus (adn) and 8 of hippocampal CA1; head direction and position while awake. Cite: Session A2929-200711 of the Peyrache laboratory, as carried by pynapple: Viejo G. et al. (2023), eLife 12:RP85786, doi 10.7554/eLife.85786.</source>
        <translation>实测：小鼠 A2929，睡眠（0–600 秒）与清醒（600–1200 秒）；15 个分选单元，其中 7 个是丘脑前背核 (adn) 的头朝向细胞，8 个来自海马 CA1；清醒时有头朝向与位置。请引用：Peyrache 实验室的记录 A2929-200711，随 pynapple 提供：Viejo G. et al. (2023), eLife 12:RP85786, doi 10.7554/eLife.85786。</translation>
    </message>
    <message>
        <source>Simulated: 120 grid cells of one module (spacing 0.60 m, orientation 8°) along the real path of rat 11084-03020501 in a box of 1 m × 1 m, 600 s; the truth is stored with it (true_phases and others). Cite: Path: Sargolini F. et al. (2006), Science 312:758–762, doi 10.1126/science.1125572. Spikes: simulated by make_grid_module.py.</source>
        <translation>模拟：一个模块的 120 个网格细胞（间距 0.60 米，方位 8°），沿大鼠 11084-03020501 在 1 米 × 1 米方箱中的真实路径，600 秒；真值一并保存（true_phases 等）。请引用：路径：Sargolini F. et al. (2006), Science 312:758–762, doi 10.1126/science.1125572；锋电位由 make_grid_module.py 模拟。</translation>
    </message>
    <message>
        <source>A module of grid cells: a torus, with two circular coordinates and classes up to H2.</source>
        <translation>一个网格细胞模块：环面，两个圆周坐标，同调类至 H2。</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A vertex of the {} is not finite.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity (bins × units) or spike trains, with NAME_trajectory.npy, .npz or .csv beside it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adaptation strength times τᵥ/τ; what makes the bump sweep.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a time for every bin, or tell how wide a bin is (binWidthSeconds).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An object of parameters was wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An object with a member for each stage was wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arena</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Band cells</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Band gain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Band noise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Band spacing of the first module.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Band spacing of the last module.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Brain region or cell group.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Calibration of the bands' velocity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose parameters that need less, or allow more memory.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the file that was {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column `{}` holds `{}`, but a number is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Columns that are no spikes were left out: `{}`.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Columns that are no tracking were left out: `{}`.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connectivity noise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Convert them first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete the line that begins with `# canns recording`, or write the file again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Depth along the probe in meters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction bins with both ends, distances wrapped by component, and decoding that knows the true position, as in the Python package.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction cells</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction cells round the ring.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction cells round their ring.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction coupling</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction inhibition</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction kernel width</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction noise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction of the line in the plane that the module measures along.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Distance after which every neuron fires again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Distances wrapped by component, and decoding that knows the true position, as the Python package has them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Divisive inhibition among direction cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Divisive inhibition among grid cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drive of grid cells</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duration of a theta cycle.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>End the name with .h5, .nwb, .npz or .csv.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Euler leaks, bands that start at phase 0, and decoding from all half-maximal place cells, as in the Python package.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every parameter at its default.</source>
        <translation>所有参数取默认值。</translation>
    </message>
    <message>
        <source>Every row needs as many; the file may have been cut off.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every spike needs a unit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Factor of both terms of the coupling.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Factor of the grid cells' rates; their coupling is divided by it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Factor of the rates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Factor of the rates; the coupling is divided by it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Feedforward input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Four directions in 2 × 2 tiles, or six in 3 × 2 tiles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From the decoded phases of two bands, or by weights from all three.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Greatest spacing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid cells a side</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid cells along each axis of a module's phase torus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid cells along each axis of the phase torus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid module on a twisted torus that is told the position.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid module whose bump sweeps ahead along the swept direction.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid modules.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Head-direction cells: a ring, with one circular coordinate and classes up to H1.</source>
        <translation>头朝向细胞：圆环，一个圆周坐标，同调类至 H1。</translation>
    </message>
    <message>
        <source>Healing time step</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How far a neuron's incoming weights are shifted along its preferred direction; whole numbers are fastest.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How far ahead a direction cell calls up grid cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much the velocity along its preferred direction drives a neuron.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How strongly theta modulates the direction cells' input.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How strongly theta modulates the grid cells' input.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How strongly theta modulates the input.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Input of every neuron at rest.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It must be below {:.4g} with these neurons, coupling and width.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its first bytes hold zeros; export it as CSV.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ji, Lomi, Jeffery, Mitchell &amp; Burgess 2025, Nat. Commun.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kernel amplitude</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kernel period</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least spacing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look-ahead</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mapping ratio</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name the columns t, x, y and hd.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name them time and unit for spikes, or t, x, y, hd for tracking.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neurons along each axis of the phase torus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neurons of each ring of band cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neurons round the ring of phases.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No bump stands with an inhibition of {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Noise in every direction cell's input at every step.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Noise in every grid cell's input at every step.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open it with a newer canns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orientation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Orientation of the modules.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Path integration by band cells, grid modules and place cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Peak of the position's input.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Periodic boundaries need a rectangle with sides along the axes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phase per length: the lattice repeats every 2π/μ metres.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place cells a side</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place cells along each side of the arena.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Positions without times need a bin each; or add a column of times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Preferred directions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quality of the sorting, as the recording names it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rate gain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recordings cannot be written in this format.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recurrent excitation of direction cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recurrent excitation of grid cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ring of phases that integrates the velocity along one direction.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ring whose bump sweeps about the heading in every theta cycle.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sets the width of the coupling, β = 3/λ², and with it the spacing of the pattern.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sheet whose hexagonal pattern integrates velocity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Side of the square, from the origin, that place cells cover.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Six preferred directions by the index modulo 6, as the Python package lays them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spacing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spike times with an index (or binned activity), units, position and head direction, epochs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spikes (columns time and unit), with NAME_trajectory.csv beside it; or tracking (t, x, y, hd).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standard deviation of noise in every weight; makes the weights a full matrix.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standard deviation of the noise in every input at every step.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standard deviation of the noise in every neuron's input at every step.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standard deviation of the noise of the shifters' rates at every step.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strength of the divisive inhibition.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strength of the divisive inhibition; must be below the critical value.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tell where it is now, then run the stage again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The archive holds no trajectory.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The array "{}" holds another type than it should.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The array "{}" is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The array "{}" should have {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The columns are `{}`, but a time and a position or head direction are wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The columns are `{}`, but there is none for the {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The comment that describes the recording cannot be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The comment that describes the recording is incomplete.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The data are compressed by a filter that is not part of HDF5 (number {}{}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file holds neither `spikes/times` nor `activity/values`.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The lengths of the arrays do not agree.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The recording is not at hand.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The recording that this file was made from does not tell.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The row has {} fields, but the first row has {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The shape is ({}), but bins × units is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The shape is ({}), but there are {} units.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The shape is {}, but samples × 2 (x, y), 3 (t, x, y) or 4 (t, x, y, hd) is wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The spike times of each unit in seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The stage was not run.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The start ({}, {}) is outside of the environment.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The system does not let memory be limited.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The table has no headings; its columns were taken for time and unit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The table has no headings; its columns were taken for {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The table has {} columns and no headings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The table is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The times are in `{}`, but seconds or ms are wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The unit `{}` is not among those that the file names.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The unit's name in the recording that this file was made from.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The version of the layout is not 1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {} bins of activity have no clock: `t` is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {} has no area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {} has {} vertices; a polygon has three or more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} columns, but one for the time and {} for units are wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} names, {} begins and {} ends.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} positions without times and {} bins of activity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no preset "{}".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no stage "{}".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is not enough memory for this stage.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Theta cycle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Theta strength</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Theta strength, direction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Theta strength, grid</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no file with a trajectory.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a table of text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not the recording that the results were made of.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time constant of adaptation.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time constant of the synaptic activation.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time constant of the synaptic input.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time step while the pattern forms before a run.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turns modulate with their sign, as in the Python package.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Velocity gain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wanted are the arrays `t`, `x`, `y` and perhaps `hd`.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wanted are the columns time and unit for spikes, or t, x, y, hd for tracking.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wanted is .npz, .npy, .csv or .tsv.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wanted is the layout that `canns convert` writes: spikes/times with spikes/index, and position/t, x, y, hd.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of coupling and stimulus of direction cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of coupling and stimulus of grid cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of coupling and stimulus on the phase torus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of coupling and stimulus.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of the Gaussian coupling.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width ratio</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write STAGE.PARAMETER=VALUE, such as preprocess.binWidthSeconds=0.02.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writing spikes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writing the trajectory</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"{}" is no setting.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`t` has {} samples but there are {} bins of activity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`{}` cannot be written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>decoded</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>synaptic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>γ/β of the two Gaussians of the coupling.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>0: shies from walls; 1: clings to them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A bin is filled when at least this share of the Gaussian falls on visited bins.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A file with times and positions, or a recording that has them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A path from a file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A phase was decoded for row {}, but the activity has {} rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a tracking file, or go on with the stages that need none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An animal that covers an arena in rows and columns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An animal that wanders about in an arena.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bins in which less time was spent count as not visited; 0 leaves out only those never visited.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bins of phase around each circle.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bins that were not visited take the smoothed phase around them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boundary</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cells with at least this score count as grid cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cells {} to {} are wanted, but there are {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the trajectory.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the trajectory; on a linear track use pathcompare instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a file with times and positions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose two different ones.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Chooses the basis of the torus whose stripes lie along the axes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Circular time shifts of each cell for its p value; 0 for none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coordinate {} is wanted, but {} were decoded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cue duration</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cue strength</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decode more coordinates, or choose another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction at the start; empty: any.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Distance between rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Distance from the walls at which rows end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draws the shifts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duration of the run.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every so many rows one is taken.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>First heading</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From how far walls are felt.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give it an input (task), or a longer run.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give one row for every row of the activity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give the number of vertices of each hole.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid scores</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Head smoothing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height of the arena.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hole sizes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Holes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How many vertices each hole has.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much memory frames may take.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much of the path to take; 0: all of it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much stronger the pull along the raster is than inertia.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How strongly walls repel.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the model's unit of time; 0: the model's own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inner walls, four numbers each: x₀, y₀, x₁, y₁.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep fewer states, or raise simulation.recordInterval.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Largest lag of the autocorrelogram, as a share of the side of the box.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Length of the file's unit of position.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longer stretches without a phase, or without activity, are not bridged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Making spikes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean speed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mean speed away from walls.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Metres per unit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name a file with a path: --set task.file=PATH (a trajectory, or a recording with one).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Names of the state arrays to keep, with commas; empty: the rates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No file was given.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of each cell over the times shown: none (Hz), z-score, or 0 at its smallest and 1 at its largest rate.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of how many neurons spikes are made; more are thinned out evenly.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Periodic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phase-space maps</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Processes by forward Euler and Rayleigh speeds, as in the Python package.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pull</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rate maps</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recorded were: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rotation coherence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rotation deviation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row step</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows as far apart as the Python package makes them, and its head smoothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run the stage decode first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seconds after the first bin.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shape of the arena; T-mazes fill width and height with corridors a fifth of the width.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the range of positions that is cut off at each side.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the times, the most active ones of a cell, that the CohoScore looks at.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shifts of at least {} s are wanted, but the activity lasts {:.1f} s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shuffles</source>
        <translation>打乱次数</translation>
    </message>
    <message>
        <source>Shuffles shift the activity by at least this time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Simulating</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spatial bins along each side.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed along rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed coherence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Speed deviation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standard deviation of the (log-normal) speed; 0: constant.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths positions, so that jitter is not taken for speed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standard deviation of the angular velocity.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strength of that sense for networks that integrate their path.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stripe fits look for at most so many periods along a side of the box.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity lasts from {:.2f} s to {:.2f} s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The array "{}" was not recorded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The central field ends where the correlation falls below this.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The coordinate along x, counted from 1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The coordinate along y; not used on a ring.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first cell shown, counted from 1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The frames to be kept do not fit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last cell may not come before the first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last cell shown; 0 for the last there is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The network was silent all the time, so that there are no spikes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The path has {} tracked positions; two or more are needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The phase map has fewer than three visited bins, so no stripes can be fitted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The phase map has no visited bin, so no stripes can be fitted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The phase maps are not striped: these coordinates do not follow the position along a lattice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The position does not change (or is never tracked) where phases were decoded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The position does not change along both axes, or is never tracked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The recording has no position, and phases are mapped over positions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The recording has no position.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sizes of the holes do not add up to the {} vertices given.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The truth has {} rows, the activity {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The two coordinates are the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The two stripe patterns run in the same direction, so the torus has no parallelogram in space.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no decoded phases.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no bin between {:.2f} s and {:.2f} s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no decoded time between {:.2f} s and {:.2f} s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Thigmotaxis</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time at the start during which the animal waits and senses where it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time between frames that are kept; 0: every step.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time compared; 0 for all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time constant with which the head follows the movement.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time over which speed is correlated.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time over which the angular velocity is correlated.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time shown; 0 for all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times without a phase get one between their neighbours.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use a smaller least shift.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use more time, fewer bins, or more smoothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use the activity that the phases were decoded from.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vertices x, y, x, y, … of a polygonal arena.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vertices x, y, … of all holes, one after the other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wall distance</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wall strength</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Walls</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the greatest rate stands for in spikes; 0: the model's own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where the animal starts, x, y; empty: anywhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whether who leaves on one side comes in on the other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the Gaussian over sines and cosines of the phases.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of the Gaussian over spikes and over occupancy; 0 for none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of the Gaussian over the maps; 0 for none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Width of the arena.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"canns-1.5" adds the cosine fits of that package.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"canns-1.5" bridges every hole, as that package does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"canns-1.5" reflects and exchanges axes and centres and smooths with holes as zeros, as that package does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"canns-1.5" smooths rates instead, fills holes, keeps the unit of the activity and drops samples at the largest x or y, as that package does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"canns-1.5" takes unvisited bins for zero and does not normalise by the overlap, as that package does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>polygon</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>rectangle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>t-maze</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>t-maze-recesses</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} numbers were given; a place has two.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} numbers were given; points have two each.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} numbers were given; walls have four each.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid cells</source>
        <translation>网格细胞</translation>
    </message>
    <message>
        <source>Head direction</source>
        <translation>头朝向</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无预设</translation>
    </message>
    <message>
        <source>A landmark is not among the projected points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A tuning curve needs samples and bins.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Active times</source>
        <translation>活跃时刻</translation>
    </message>
    <message>
        <source>Activity to landmarks, their distances and the barcode with its cocycles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Align to the box</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All rows need the same number of columns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An array can be chosen in an .npz only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An array of numbers in two dimensions was wanted; this one has the shape {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for 1 to {} (the point itself counts).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for 1 to {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for at most {}, or take more landmarks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for at most {}, take more times, or record longer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By density in the neighbour graph, which leaves out noise, or the farthest points.</source>
        <translation>按近邻图中的密度选取（排除噪声），或选取最远点。</translation>
    </message>
    <message>
        <source>Cells must have a width and a height above 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that the folder may be written to and has room.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that the recording has spikes where the speed filter leaves it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the activity for values of very different size.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choice of landmarks</source>
        <translation>地标选取</translation>
    </message>
    <message>
        <source>Choose one with --array.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cocycles</source>
        <translation>上闭链</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Coordinate {} follows the known angle with R = {:.3f}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coordinates must be finite numbers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cross-validate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decoded phases over the box, their stripes, and coordinates aligned to it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decoder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decoding step</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Diffusion</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Distance between two population states.</source>
        <translation>两个群体状态之间的距离。</translation>
    </message>
    <message>
        <source>Distance of landmarks</source>
        <translation>地标间距离</translation>
    </message>
    <message>
        <source>Distances between landmarks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drawing figures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edge of the central field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Firing rates of the cells over the box.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Firing rates of the cells over time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First cell</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First coordinate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From the longest bars of H1 to a phase on the ring or torus at every time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grid cell from</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Highest dimension of the barcode: 1 finds rings, 2 voids too.</source>
        <translation>条形码的最高维度：1 可发现圆环，2 还可发现空腔。</translation>
    </message>
    <message>
        <source>Highest dimension that is tested; 2 takes many times longer than 1.</source>
        <translation>检验的最高维度；2 比 1 耗时多倍。</translation>
    </message>
    <message>
        <source>How hexagonal each cell's map is: gridness, spacing and orientation.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interpolate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Landmarks</source>
        <translation>地标数</translation>
    </message>
    <message>
        <source>Last cell</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least occupancy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least shift</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least weight</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave out silent bins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let the network settle before it is recorded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longest edge of the complex; 0 for no threshold.</source>
        <translation>复形的最长边；0 表示不设阈值。</translation>
    </message>
    <message>
        <source>Longest hole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lower it, or raise tda.maximumDimension.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lower the number of components, or use more units.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make cells larger.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make coordinates independent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Maximum dimension</source>
        <translation>最高维度</translation>
    </message>
    <message>
        <source>Maximum dimension of shuffles</source>
        <translation>打乱的最高维度</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Most active times</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Most periods</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name a folder, new or not, where you may write.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neighbour graph</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neighbours</source>
        <translation>近邻数</translation>
    </message>
    <message>
        <source>Neighbours of a landmark</source>
        <translation>地标的近邻数</translation>
    </message>
    <message>
        <source>No array of numbers in two dimensions is in the file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No shuffle has been computed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Normalisation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of points that the barcode is computed from.</source>
        <translation>用于计算条形码的点数。</translation>
    </message>
    <message>
        <source>Number of principal components that the cloud is projected to.</source>
        <translation>点云投影到的主成分个数。</translation>
    </message>
    <message>
        <source>Number of shuffles to compare the bars with; 0 for no test.</source>
        <translation>用于与条形比较的打乱次数；0 表示不检验。</translation>
    </message>
    <message>
        <source>Numbers separated by commas or spaces are wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of those, so many with the most activity are kept.</source>
        <translation>从中保留活动最强的若干时刻。</translation>
    </message>
    <message>
        <source>Offsets are from 0 to {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only every so many-th bin of the activity is used.</source>
        <translation>每隔这么多个时间箱取一个。</translation>
    </message>
    <message>
        <source>Open it as a recording, if it is one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open it with that version, or a later one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opening the project</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opening the recording</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Persistent cohomology</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phase bins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place within the bar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Point {} has the coordinate {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Principal components</source>
        <translation>主成分数</translation>
    </message>
    <message>
        <source>Principal components need two times or more; there are {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Re-estimations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Representatives of how many of the longest classes of H1 are kept for decoding; -1 for all.</source>
        <translation>为解码保留 H1 中最长的多少个同调类的代表元；-1 表示全部。</translation>
    </message>
    <message>
        <source>Row {} has {} numbers, the first one {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scale every unit to a standard deviation of 1, so that fast cells do not outweigh slow ones.</source>
        <translation>将每个单元缩放到标准差为 1，避免高发放细胞占主导。</translation>
    </message>
    <message>
        <source>Second coordinate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seed of the shuffles</source>
        <translation>打乱的随机种子</translation>
    </message>
    <message>
        <source>Set tda.shuffles and run the stage.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shuffle {} shifts a unit by {} rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shuffles cannot be tested up to dimension {} when the barcode ends at {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size of a neighbourhood in the graph of the landmarks; the point itself counts.</source>
        <translation>地标近邻图中邻域的大小；点自身计入。</translation>
    </message>
    <message>
        <source>Size of a neighbourhood in the graph that densities come from; the point itself counts.</source>
        <translation>计算密度的近邻图中邻域的大小；点自身计入。</translation>
    </message>
    <message>
        <source>Smoothing of tuning</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Smoothness prior</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standardise</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take every</source>
        <translation>取样间隔</translation>
    </message>
    <message>
        <source>Take one from 0 to 100.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The activity does not vary at the chosen times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The array "{}" should have three dimensions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The array "{}" should not have negative numbers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The attribute "{}" is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The decoded path beside that of the animal.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The distances between all cells do not fit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The eigenvectors of the covariance could not be found.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file was not copied or written completely.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The grid has too many cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The heap of texts at byte {} is damaged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The number type {} is not one that a result has.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The parameters are no JSON.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The project file is damaged or was changed by another program.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The project file is damaged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The project was written by a newer canns ({}), in version {} of the format; this one knows version {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The recording {} is not at hand.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same seed gives the same shuffles.</source>
        <translation>相同的种子得到相同的打乱。</translation>
    </message>
    <message>
        <source>The shuffles were tested up to dimension {}, not {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The stage "{}" is not known here and was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The stimulus never changes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The vectors "v" and "w" should have two numbers each.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no numbers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are several arrays: {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {} stimuli for {} rates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no array "{}".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no diagram "H0".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no pattern in the frames.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is an HDF5 file, but not a project of canns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Weights of edges</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where on the ring or torus each cell fires.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who computes the barcode: canns itself, or the installed program ripser as a cross-check (without cocycles).</source>
        <translation>由谁计算条形码：canns 自身，或用已安装的 ripser 程序交叉验证（不含上闭链）。</translation>
    </message>
    <message>
        <source>Writing results</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writing states</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"{}" is not a cocycle of dimension {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"{}" is not a diagram: two columns were wanted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"{}" lives on a {}; this is for a {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>bayesian</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>canns</source>
        <translation>canns（自带）</translation>
    </message>
    <message>
        <source>cityblock</source>
        <translation>曼哈顿</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>euclidean</source>
        <translation>欧氏</translation>
    </message>
    <message>
        <source>farthest-point</source>
        <translation>最远点</translation>
    </message>
    <message>
        <source>geodesic</source>
        <translation>测地线</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>近邻图</translation>
    </message>
    <message>
        <source>membership</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>metric</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>population-vector</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ripser</source>
        <translation>ripser 程序</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>z-score</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} components of {} samples of {} neurons were asked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} is no percentile.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} landmarks were asked for, but there are {} points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} neighbours were asked for, but there are {} points.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} of {} cells count as grid cells.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} principal components were asked for, but {} units at {} times have no more than {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{} {} were asked for, but there are {}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>−log of the weight in the neighbour graph of the landmarks, the metric itself, or the length of the shortest path along neighbours.</source>
        <translation>地标近邻图权重的 −log、度量本身，或沿近邻的最短路径长度。</translation>
    </message>
</context>
</TS>
